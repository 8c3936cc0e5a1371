import Domain
import Testing

@testable import coupdefil

@Suite struct TypedCallTests {
    @Test(arguments: [
        ("1", "[1]"), (" 48000 ", "[48000]"), ("#", "[#]"), ("*", "[*]"), ("1 2", "\"1 2\""), ("", "(…)"),
        ("  ", "(…)"),
        ("mes courses", "\"mes courses\""), ("hang up", "[hang up]"), ("Hang  Up", "[hang up]"), ("(…)", "(…)"),
        ("[3]", "[3]"), ("\"mende\" 0.2", "\"mende\" 0.2"), ("~ 3 days", "~ 3 days"), ("@ 2", "@ 2"),
        ("« Bonjour. »", "\"« Bonjour. »\""), ("< bonjour", "\"< bonjour\""), ("> MENU", "> MENU"),
    ])
    func whatALineMeansWhileTheServiceListens(written: String, line: String) {
        #expect("\(TypedCall().line(written))" == line)
    }

    @Test(arguments: [
        ("", "(says 0 seconds)"), ("du pain", "(says 1 seconds)"), ("1", "[1]"), ("hang up", "[hang up]"),
        ("du pain et du lait pour jeudi matin", "(says 2 seconds)"), ("(says 12 seconds)", "(says 12 seconds)"),
    ])
    func afterTheToneItIsAMessage(written: String, line: String) {
        var call = TypedCall()
        call.heard([.calling(.keys("1")), .calling(.said("Parlez.")), .calling(.did(.tone))])
        #expect("\(call.line(written))" == line)
        call.heard([.calling(.message(1)), .calling(.said("Merci."))])
        #expect(call.line("oui") == .calling(.words("oui", confidence: nil)))
    }

    @Test(arguments: [
        ("", "no answer"), ("busy", "busy"), ("no answer", "no answer"), ("failed", "failed"), ("allô ?", "answered"),
    ])
    func ofAPersonItSaysWhatBecomesOfIt(written: String, outcome: String) {
        var call = TypedCall()
        call.heard([.calling(.did(.rings))])
        #expect("\(call.line(written))" == "(person: \(outcome))")
    }

    @Test func endsWhoeverHangsUp() {
        for end in [CallingLine.ended, .did(.hangsUp)] {
            var call = TypedCall()
            call.heard([.calling(.began(isWithheld: false))])
            #expect(!call.isOver)
            call.heard([.calling(.keys("1")), .calling(end)])
            #expect(call.isOver)
        }
    }
}
