package org.gongkai.annualreport.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: exit 0 fine, 1 errors found, 2 something could not be read or used. */
@Command(
        name = "gongkai",
        description = "政府信息公开工作：期限计算、年报读取与核对、日志核对。",
        versionProvider = Version.class,
        subcommands = {LawCommand.class, ReportCommand.class, JournalCommand.class, CompletionCommand.class})
public final class Gongkai implements Runnable {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "显示帮助")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "显示版本")
    private boolean version;

    public static void main(String[] args) {
        // the office library asks for a logger and complains on stderr that there is none
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        silence();
        int code = commandLine().execute(args);
        System.out.flush();
        System.exit(code);
    }

    /** Libraries that read and write office files and PDF would tell standard error, in English, how they log and what they mended. */
    private static void silence() {
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        System.setProperty("log4j.provider", "org.apache.logging.log4j.simple.internal.SimpleProvider");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
    }

    /** The command with its Chinese messages; a wrong call and an unexpected failure both exit with 2. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Gongkai());
        CommandHelp.complete(line);
        return line.setExpandAtFiles(false)
                .setParameterExceptionHandler((wrong, args) -> {
                    PrintStream err = System.err;
                    err.println(WrongCall.inChinese(wrong));
                    err.println("用法见：gongkai " + WrongCall.path(wrong.getCommandLine()) + "--help");
                    return 2;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    System.err.println("没有完成：程序内部出错（" + failure.getClass().getSimpleName() + "）。请把所用的命令和文件告诉维护者。");
                    return 2;
                });
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(new CommandLine(this), "");
    }
}
