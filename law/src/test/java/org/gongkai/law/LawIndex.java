package org.gongkai.law;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The index article → rule → table → screen, gathered from the marks on rules, the {@code article} column of the tables, and
 * {@code docs/law/screens.csv}.
 */
final class LawIndex {
    /** The root of the checkout: this module's tests run in its own folder. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    static final Path PAGE = ROOT.resolve("docs/law/index.md");

    private final Map<Article, TreeSet<String>> rules = new TreeMap<>();
    private final Map<Article, TreeSet<String>> tables = new TreeMap<>();
    private static final Map<String, String> KINDS =
            Map.of("later", "以后：", "not-for-software", "不由软件处理：", "platform", "平台：");
    private final Map<Article, TreeSet<String>> screens = new TreeMap<>();
    private final Map<Integer, DataTable.Row> declared = new TreeMap<>();

    LawIndex() throws IOException {
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.gongkai.law")) {
            if (type.isAnnotatedWith(Cites.class) || type.isAnnotatedWith(Cites.All.class)) {
                for (Cites cites : type.reflect().getAnnotationsByType(Cites.class)) {
                    add(rules, new Article(cites.in(), cites.article(), cites.paragraph(), 0), type.getName());
                }
            }
        }
        Path folder = ROOT.resolve("law/src/test/resources/tables");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                if (List.of(lines.getFirst().split(",")).contains("article")) {
                    for (DataTable.Row row :
                            DataTable.parse(file.toString(), lines).rows()) {
                        add(
                                tables,
                                Article.parse(row.get("article")),
                                folder.relativize(file).toString());
                    }
                }
            }
        }
        Path list = ROOT.resolve("docs/law/screens.csv");
        for (DataTable.Row row :
                DataTable.parse(list.toString(), Files.readAllLines(list)).rows()) {
            add(screens, Article.parse(row.get("article")), row.get("screen"));
        }
        for (DataTable.Row row : DataTable.read("ogi-2019/not-for-software.csv").rows()) {
            if (declared.put(row.number("article"), row) != null) {
                throw new IllegalStateException("not-for-software.csv 重复：" + row.get("article"));
            }
        }
    }

    private static void add(Map<Article, TreeSet<String>> map, Article article, String what) {
        map.computeIfAbsent(article, a -> new TreeSet<>()).add(what);
    }

    /** The articles of the Regulations that some rule cites. */
    TreeSet<Integer> cited() {
        return rules.keySet().stream()
                .filter(article -> article.instrument() == Instrument.OGI && article.number() > 0)
                .map(Article::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Articles declared without a rule, with the reason. */
    Map<Integer, DataTable.Row> declared() {
        return declared;
    }

    /** The page, as Markdown. */
    String page() {
        StringBuilder page = new StringBuilder("""
                # 条文、规则、例表、页面

                由测试从代码生成（`LawIndexTests`），不要手改；用 `scripts/docs` 重写。
                条文说明是项目自己的话，以公布的正式文本为准。

                ## 中华人民共和国政府信息公开条例

                | 条 | 内容 | 规则 | 例表 | 页面 |
                |---|---|---|---|---|
                """);
        for (ArticleText text : ArticleText.all()) {
            Article article = Article.of(Instrument.OGI, text.number());
            String rule = links(within(rules, article), LawIndex::ruleLink);
            DataTable.Row reason = declared.get(text.number());
            if (reason != null) {
                rule = KINDS.get(reason.get("kind")) + reason.get("why");
            }
            row(
                    page,
                    "第" + Article.numeral(text.number()) + "条",
                    "[%s](../../law/src/main/resources/law/ogi-2019/art-%02d.md)".formatted(text.title(), text.number())
                            + (text.checked() ? "" : "（未核对）"),
                    rule,
                    article);
        }
        page.append("\n## 其他依据\n\n| 依据 | 文号与施行日期 | 规则 | 例表 | 页面 |\n|---|---|---|---|---|\n");
        Stream.concat(rules.keySet().stream(), tables.keySet().stream())
                .filter(article -> article.instrument() != Instrument.OGI)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .forEach(article -> other(page, article));
        return page.toString();
    }

    private void other(StringBuilder page, Article article) {
        Instrument in = article.instrument();
        String issue = (in.number().isEmpty() ? "" : in.number() + "，") + in.since() + (in.checked() ? "" : "（未核对）");
        row(page, article.chinese(), issue, links(within(rules, article), LawIndex::ruleLink), article);
    }

    private void row(StringBuilder page, String name, String what, String rule, Article article) {
        page.append("| ")
                .append(Stream.of(
                                name,
                                what,
                                rule,
                                links(within(tables, article), LawIndex::tableLink),
                                links(within(screens, article), screen -> "`" + screen + "`"))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n");
    }

    private static TreeSet<String> within(Map<Article, TreeSet<String>> map, Article article) {
        return map.entrySet().stream()
                .filter(entry ->
                        article.number() == 0 ? entry.getKey().equals(article) : article.covers(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String links(TreeSet<String> found, UnaryOperator<String> link) {
        return found.stream().map(link).collect(Collectors.joining("、"));
    }

    private static String ruleLink(String type) {
        return "[" + type.substring(type.lastIndexOf('.') + 1) + "](../../law/src/main/java/" + type.replace('.', '/')
                + ".java)";
    }

    private static String tableLink(String file) {
        return "[" + file.substring(file.lastIndexOf('/') + 1, file.length() - 4)
                + "](../../law/src/test/resources/tables/" + file + ")";
    }
}
