package org.gongkai.annualreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Option;

/** Every command says in Chinese what it does, with an example and what its exit codes mean. */
class CommandHelpTests {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    /** Two words in a row, or one with a capital: values such as {@code counter} stand alone among Chinese. */
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,} [A-Za-z]{2,}|\\b[A-Z][a-z]{2,}");

    private static final Pattern SAID_IN_LATIN_LETTERS = Pattern.compile("Word|Excel");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)例：.*$");

    static Stream<CommandLine> commands() {
        return withThoseBelow(Gongkai.commandLine());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandAndOptionIsDescribedInChinese(CommandLine command) {
        assertThat(undescribed(command)).as(name(command)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noHelpLeaksEnglish(CommandLine command) {
        assertThat(leaks(command)).as(name(command)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyHelpEndsWithAnExampleAndTheExitCodes(CommandLine command) {
        assertThat(command.getUsageMessage())
                .as(name(command))
                .containsOnlyOnce("例：gongkai " + WrongCall.path(command).strip())
                .containsOnlyOnce("退出码：0 ");
    }

    @Test
    void helpIsPrintedWhereResultsAre() {
        var run = CommandRun.of("", "report", "check", "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("用法：gongkai report check");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(CommandRun.of("", "--version").out()).startsWith("gongkai ");
    }

    @Test
    void aCommandThatSpeaksEnglishIsCaught() {
        var command = new CommandLine(new Foreign());
        CommandHelp.complete(command);
        assertThat(undescribed(command)).containsExactly("foreign", "--quiet");
        assertThat(leaks(command)).contains("Prints nothing");
    }

    @Command(name = "foreign", description = "Prints nothing at all.")
    private static final class Foreign {
        @Option(names = "--quiet")
        private boolean quiet;

        @Option(names = "--loud", description = "大声")
        private boolean loud;
    }

    private static Stream<CommandLine> withThoseBelow(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                command.getSubcommands().values().stream().flatMap(CommandHelpTests::withThoseBelow));
    }

    private static List<String> undescribed(CommandLine command) {
        var spec = command.getCommandSpec();
        Stream<String> itself = isChinese(spec.usageMessage().description()) ? Stream.of() : Stream.of(spec.name());
        Stream<String> arguments = Stream.concat(spec.options().stream(), spec.positionalParameters().stream())
                .filter(argument -> !argument.hidden() && !isChinese(argument.description()))
                .map(CommandHelpTests::name);
        return Stream.concat(itself, arguments).toList();
    }

    private static List<String> leaks(CommandLine command) {
        String read = EXAMPLE.matcher(command.getUsageMessage(CommandLine.Help.Ansi.OFF))
                .replaceAll("");
        for (String word : namesOf(command)) {
            read = read.replaceAll("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])", "");
        }
        return ENGLISH.matcher(read)
                .results()
                .map(MatchResult::group)
                .filter(word -> !SAID_IN_LATIN_LETTERS.matcher(word).matches())
                .toList();
    }

    /** What has to be typed in Latin letters: the command, those above and below it, and its options. */
    private static Set<String> namesOf(CommandLine command) {
        Set<String> names = new TreeSet<>(command.getSubcommands().keySet());
        for (CommandLine above = command; above != null; above = above.getParent()) {
            names.add(above.getCommandName());
        }
        command.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
        return names;
    }

    private static boolean isChinese(String[] description) {
        return CHINESE.matcher(String.join("", description)).find();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String name(CommandLine command) {
        return "gongkai " + WrongCall.path(command);
    }
}
