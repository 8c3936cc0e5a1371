-- wrk's script: sends each request of a file once. A record is the request's length in 6 digits and the request.

local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  exhausted = false
  requests = assert(io.open(args[1], "rb"))
end

function request()
  local length = requests:read(6)
  if length then
    last = requests:read(tonumber(length))
  else
    exhausted = true
    wrk.thread:stop()
  end
  return last
end

function done(summary, latency, _)
  local errors = summary.errors
  print(string.format(
    'RESULT {"requests": %d, "microseconds": %d, "p50": %d, "p99": %d, "refused": %d, "broken": %d, "exhausted": %s}',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), errors.status,
    errors.connect + errors.read + errors.write + errors.timeout, tostring(threads[1]:get("exhausted"))))
end
