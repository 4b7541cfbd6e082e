package org.gongkai.annualreport.cli;

import picocli.CommandLine.Command;

/** {@code gongkai law …}: what the law says of dates. */
@Command(
        name = "law",
        description = "法定期限计算。",
        synopsisHeading = "用法：",
        optionListHeading = "%n选项：%n",
        commandListHeading = "%n子命令：%n",
        subcommands = LawDeadline.class)
final class LawCommand {}
