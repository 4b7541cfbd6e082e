package org.gongkai.annualreport.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gongkai completion}: the script by which a shell completes commands and options. */
@Command(
        name = "completion",
        description = "打印命令补全脚本。",
        synopsisHeading = "用法：",
        optionListHeading = "%n选项：%n",
        parameterListHeading = "%n参数：%n",
        footer = {"", "例：source <(gongkai completion bash)", "写进 ~/.bashrc 或者 ~/.zshrc，以后每次打开终端都有。", "退出码：0 正常，2 用法不对。"
        })
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
        if (shell == Shell.zsh) {
            System.out.println("autoload -U +X compinit && compinit");
        }
        System.out.println(AutoComplete.bash("gongkai", Gongkai.commandLine()));
    }
}
