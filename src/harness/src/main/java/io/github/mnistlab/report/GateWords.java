package io.github.mnistlab.report;

import io.github.mnistlab.record.GateRecord;
import io.github.mnistlab.record.GateRecord.CheckRecord;
import io.github.mnistlab.record.RunRecord;

/** The gate in words, the same in every report. */
final class GateWords {
    private GateWords() {}

    /**
     * The verdict of a whole gate: "Gate passed", "No gate".
     *
     * @param verdict as in {@link GateRecord#verdict}
     */
    static String verdict(String verdict) {
        return verdict.equals("none") ? "No gate" : "Gate " + verdict;
    }

    /** The same within a sentence: "gate passed", "no gate". */
    static String inSentence(String verdict) {
        return verdict.equals("none") ? "no gate" : "gate " + verdict;
    }

    /** A check's outcome and message; the message of one that was not judged says so itself. */
    static String check(RunRecord run, CheckRecord check) {
        String message = message(run, check);
        return switch (check.outcome()) {
            case MET -> "met: " + message;
            case MISSED -> "not met: " + message;
            case NOT_JUDGED -> message;
        };
    }

    /** What a run's check says, with the commands in it as they can be called everywhere. */
    static String message(RunRecord run, CheckRecord check) {
        return RerunCommand.goals(run.environment()).in(check.message());
    }
}
