package org.gongkai.annualreport.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: exit 0 fine, 1 errors found, 2 something could not be read or used. */
@Command(
        name = "gongkai",
        description = "政府信息公开工作：期限计算、年报读取与核对。",
        subcommands = {CommandLine.HelpCommand.class, LawCommand.class})
public final class Gongkai {
    public static void main(String[] args) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        int code = new CommandLine(new Gongkai()).execute(args);
        System.out.flush();
        System.exit(code);
    }
}
