package io.github.mnistlab.maven;

import org.apache.maven.shared.utils.logging.MessageBuilder;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** Maven's own colours: there where Maven itself writes in colours, else nothing. */
final class Colours {
    private Colours() {}

    /**
     * Text in the colour of a gate's verdict.
     *
     * @param verdict as in {@link io.github.mnistlab.record.GateRecord#verdict}
     */
    static String verdict(String verdict, String text) {
        MessageBuilder message = MessageUtils.buffer();
        return switch (verdict) {
            case "passed" -> message.success(text).toString();
            case "failed" -> message.failure(text).toString();
            case "inconclusive" -> message.warning(text).toString();
            default -> text;
        };
    }

    /** What is to be seen first. */
    static String strong(String text) {
        return MessageUtils.buffer().strong(text).toString();
    }
}
