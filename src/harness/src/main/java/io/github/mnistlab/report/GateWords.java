package io.github.mnistlab.report;

import io.github.mnistlab.record.GateRecord;
import io.github.mnistlab.record.GateRecord.CheckRecord;

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
    static String check(CheckRecord check) {
        return switch (check.outcome()) {
            case MET -> "met: " + check.message();
            case MISSED -> "not met: " + check.message();
            case NOT_JUDGED -> check.message();
        };
    }
}
