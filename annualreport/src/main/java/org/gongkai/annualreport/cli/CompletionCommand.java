package org.gongkai.annualreport.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gongkai completion}: the script by which a shell completes commands and options. One script serves both shells. */
@Command(name = "completion", description = "打印命令补全脚本。")
final class CompletionCommand implements Runnable {
    /** The shells for which there is a script. */
    enum Shell {
        bash,
        zsh
    }

    @Parameters(paramLabel = "bash|zsh", description = "哪种终端：bash 或者 zsh")
    private Shell shell = Shell.bash;

    @Override
    public void run() {
        System.out.println(AutoComplete.bash("gongkai", Gongkai.commandLine()));
    }
}
