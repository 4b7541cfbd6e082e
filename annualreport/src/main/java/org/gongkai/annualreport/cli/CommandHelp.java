package org.gongkai.annualreport.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What every {@code --help} has in common: Chinese headings, and at its end an example and the exit codes. */
final class CommandHelp {
    private static final String FINDINGS = "退出码：0 没有错误级发现，1 有错误级发现，2 有读不出或者写不了的文件。";
    private static final String READING = "退出码：0 正常，2 有读不出或者写不了的文件。";
    private static final String VERIFYING = "退出码：0 没有发现篡改，1 发现篡改，2 没有核成。";
    private static final String ANY = "退出码：0 正常，1 有错误级发现，2 有读不出或者用不了的输入。";

    /** The last lines of a command, by its words after {@code gongkai}. */
    private static final Map<String, List<String>> LAST = Map.ofEntries(
            Map.entry("", List.of("每个命令都有 --help。例：gongkai report check 年报.docx", ANY)),
            Map.entry("law", List.of("例：gongkai law deadline --received 2022-01-24", "退出码：0 正常，2 有用不了的输入。")),
            Map.entry(
                    "law deadline",
                    List.of(
                            "例：gongkai law deadline --received 2022-01-24 --channel counter --consult 2022-02-15..2022-02-25",
                            "退出码：0 正常，2 有用不了的输入。")),
            Map.entry("report", List.of("例：gongkai report check 年报.docx", ANY)),
            Map.entry("report read", List.of("例：gongkai report read 年报.pdf > 年报.json", READING)),
            Map.entry("report check", List.of("例：gongkai report check 今年.docx --previous 去年.pdf", FINDINGS)),
            Map.entry("report write", List.of("例：gongkai report write 年报.docx --to pdf -o 年报.pdf", READING)),
            Map.entry("report compare", List.of("例：gongkai report compare 去年.pdf 今年.docx", FINDINGS)),
            Map.entry(
                    "report city", List.of("例：gongkai report city 各单位年报.zip --units 单位名单.xlsx -o 整改台账.xlsx", FINDINGS)),
            Map.entry("journal", List.of("例：gongkai journal verify", VERIFYING)),
            Map.entry(
                    "journal verify",
                    List.of("例：gongkai journal verify --data /var/lib/gongkai --head 去年的树头.json", VERIFYING)),
            Map.entry(
                    "journal export",
                    List.of(
                            "例：gongkai journal export memo:0b6f3c1e-5a77-4f0e-9c1d-2f1f5f0a7e11 -o 日志.jsonl",
                            "退出码：0 已写出，2 没有写成。")),
            Map.entry(
                    "completion",
                    List.of(
                            "例：gongkai completion bash > ~/.gongkai.bash，再在 ~/.bashrc 里写一行 source ~/.gongkai.bash",
                            "退出码：0 正常，2 用法不对。")));

    private CommandHelp() {}

    /** Completes the help of a command and of all below it. */
    static void complete(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.synopsisHeading("用法：")
                .synopsisSubcommandLabel("命令")
                .parameterListHeading("%n参数：%n")
                .optionListHeading("%n选项：%n")
                .commandListHeading("%n命令：%n")
                .sortOptions(false);
        List<String> footer = new ArrayList<>(Arrays.asList(usage.footer()));
        if (footer.isEmpty()) {
            footer.add("");
        }
        footer.addAll(LAST.getOrDefault(WrongCall.path(command).strip(), List.of()));
        usage.footer(footer.toArray(String[]::new));
        command.getSubcommands().values().forEach(CommandHelp::complete);
    }
}
