package org.gongkai.annualreport.cli;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was wrong with a call of the command line, in Chinese. */
final class WrongCall {
    private WrongCall() {}

    static String inChinese(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unknown -> "不认识的参数：" + String.join(" ", unknown.getUnmatched()) + "。";
            case MissingParameterException missing ->
                "缺少参数：" + missing.getMissing().stream().map(WrongCall::name).collect(Collectors.joining("、")) + "。";
            default ->
                wrong.getArgSpec() == null
                        ? "请写明要做什么。"
                        : "参数 " + name(wrong.getArgSpec()) + " 的值用不了"
                                + (wrong.getValue() == null ? "。" : "：" + wrong.getValue() + "。");
        };
    }

    /** The subcommands of a command, each followed by a blank. */
    static String path(CommandLine command) {
        return command.getParent() == null ? "" : path(command.getParent()) + command.getCommandName() + " ";
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
