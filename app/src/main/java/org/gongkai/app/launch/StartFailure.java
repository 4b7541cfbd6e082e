package org.gongkai.app.launch;

import org.gongkai.app.database.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;

/** Says in a sentence why the program did not start, where the reason is one a person can remove. */
final class StartFailure implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        String sentence = sentence(failure);
        if (sentence == null) {
            Terminal.say("程序出错，没有启动。详情见日志，请连同日志告诉管理员。");
            return false; // the log gets all of it
        }
        Terminal.say(sentence);
        return true;
    }

    private static @Nullable String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart) {
                return cause.getMessage();
            }
            if (cause instanceof PortInUseException taken) {
                return "端口 %d 已被别的程序占用。请换一个，例如加上 --port %d".formatted(taken.getPort(), taken.getPort() + 1);
            }
        }
        return null;
    }
}
