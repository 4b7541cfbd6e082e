package org.gongkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No English word stands in a template where people would read it; names that an office says in Latin letters may. */
class PagesSpeakChineseTests {
    private static final Pattern UNREAD = Pattern.compile(
            "(?s)<%--.*?--%>|<script\\b.*?</script>|<style\\b.*?</style>|<code\\b.*?</code>|\\w+ = @`|(?m)^@(import|param)\\b[^\\n]*$");
    private static final Pattern EXPRESSION = Pattern.compile("(\\$|\\$unsafe|!)\\{(?:[^{}]|\\{[^{}]*})*}");
    private static final Pattern DIRECTIVE = Pattern.compile(
            "@(?:template\\.[\\w.]+|if|elseif|for)\\((?:[^()`]++|\\((?:[^()]++|\\([^()]*+\\))*+\\))*+\\)"
                    + "|@template\\.[\\w.]+\\((?:\\s*\\w+ = (?:[^,@`<>()\"]|\"[^\"]*\"|\\((?:[^()]|\\([^()]*\\))*\\))+,)*"
                    + "|@(?:else|endif|endfor)");
    private static final Pattern READ = Pattern.compile(
            ">([^<>]+)<|\\b(?:alt|title|placeholder|aria-label|aria-description)=\"([^\"]*)\"", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
    private static final Pattern SAID_IN_LATIN_LETTERS = Pattern.compile(
            "HTML?|OFD|xlsx|TXT|ZIP|CSV|PDF|RTF|WPS|JSON|Word|Excel|OpenAPI|RFC|Cookie|Gongkai|Ctrl|Tab|Esc|Apache|License|PostgreSQL|JavaScript"
                    + "|UTF|GBK");

    @Test
    void noTemplateLeaksEnglish() {
        assertThat(House.filesBelow(House.root().resolve("app/src/main/jte"), ".jte").stream()
                        .flatMap(template ->
                                leaks(House.text(template)).map(word -> template.getFileName() + ": " + word)))
                .isEmpty();
    }

    @Test
    void aLeakIsCaught() {
        assertThat(leaks("""
                @import org.gongkai.app.web.ErrorPage
                @param ErrorPage page
                <%-- said to nobody --%>
                <p class="state" title="Open report">${page.title(x -> "{title}")} 共 @if(page.count() > 3)many@endif 份</p>
                @template.row(cell = page.cell())
                @template.layout(head = @`<meta name="robots" content="noindex">`, content = @`
                <script>let hidden = 1;</script><h1>Upload</h1><p>交 PDF</p>
                @template.drawer(act = act, open = act.equals("add"), content = @`Choose <b>一个</b>`)
                """)).containsExactly("Open", "report", "many", "Upload", "Choose");
    }

    private static Stream<String> leaks(String template) {
        String read = DIRECTIVE
                .matcher(EXPRESSION
                        .matcher(UNREAD.matcher(template).replaceAll(""))
                        .replaceAll(""))
                .replaceAll(" ");
        return READ.matcher(read)
                .results()
                .map(hit -> hit.group(1) != null ? hit.group(1) : hit.group(2))
                .flatMap(text -> WORD.matcher(text).results().map(MatchResult::group))
                .filter(word -> !SAID_IN_LATIN_LETTERS.matcher(word).matches());
    }
}
