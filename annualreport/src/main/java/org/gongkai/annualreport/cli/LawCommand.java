package org.gongkai.annualreport.cli;

import picocli.CommandLine.Command;

/** {@code gongkai law …}: what the law says of dates. */
@Command(name = "law", description = "法定期限计算。", subcommands = LawDeadline.class)
final class LawCommand {}
