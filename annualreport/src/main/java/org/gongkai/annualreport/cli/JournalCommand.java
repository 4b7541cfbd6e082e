package org.gongkai.annualreport.cli;

import picocli.CommandLine.Command;

/** {@code gongkai journal …}: whether the journal is what it was. */
@Command(
        name = "journal",
        description = "核对日志有没有被改动，导出一个对象的日志。",
        subcommands = {JournalVerify.class, JournalExport.class})
final class JournalCommand {}
