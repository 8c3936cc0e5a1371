import ArgumentParser
@main struct CoupDeFil: ParsableCommand {}
