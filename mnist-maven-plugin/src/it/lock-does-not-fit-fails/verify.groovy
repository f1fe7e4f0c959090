String log = new File(basedir, 'build.log').text

assert log.contains('experiments/moved.lock.json no longer fits: spec digest 000000000000 → ')
assert log.contains('; mvn mnist:lock -Dexperiment=moved renews it after the run')
assert log =~ /moved \S+: gate inconclusive/
assert log =~ /moved \S+: lock\.modelDigest: not judged: spec digest is \w{12}, but the lock is for 000000000000/

assert !log.contains('experiments/softmax.lock.json no longer fits')
assert log =~ /gate           failed/
assert log =~ /softmax \S+: lock\.modelDigest: model digest is \w{12}, but the locked one is 000000000000, though/
assert log.contains('MojoFailureException')
assert !log.contains('\tat ') : 'no stack trace'
