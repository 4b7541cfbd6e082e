package org.gongkai.app.published;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.annualreport.AnnualReport;
import org.gongkai.annualreport.Section;
import org.gongkai.annualreport.read.ReportReader;
import org.gongkai.app.report.Composition;
import org.gongkai.app.report.ReportText;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Reports that stand there as if they had been published, with the figures and the words of a real one; put there, and taken away
 * again, as the owner of the tables.
 */
final class Shelf implements AutoCloseable {
    static final String MONTHS =
            "{\"table2.licences\":[\"7000\",\"7000\",\"7000\",\"7000\",\"7000\",\"7000\",\"7000\",\"7000\",\"7000\",\"7000\",\"7000\",\"7598\"],"
                    + "\"table2.normativeDocuments.2\":[\"1\",\"0\",\"0\",\"0\",\"0\",\"0\",\"0\",\"0\",\"0\",\"0\",\"0\",\"0\"]}";
    static final String UNITS =
            "{\"table2.licences\":[{\"code\":\"gaoling-education\",\"name\":\"区教育局\",\"amount\":60000},"
                    + "{\"code\":\"gaoling-civil\",\"name\":\"区民政局\",\"amount\":24598}]}";
    static final String KINDS =
            "{\"table2.licences\":{\"by\":\"许可类别\",\"parts\":[{\"kind\":\"登记\",\"amount\":80000},{\"kind\":\"普通\",\"amount\":4598}]},"
                    + "\"table3.total.6\":{\"by\":\"申请人\",\"parts\":[{\"kind\":\"自然人\",\"amount\":66}]},"
                    + "\"table3.total.0\":{\"by\":\"办理结果\",\"parts\":[{\"kind\":\"予以公开\",\"amount\":66}]}}";

    private final JdbcClient owner;
    private final List<UUID> issues = new ArrayList<>();

    Shelf(FlywayConnectionDetails access) {
        this.owner = JdbcClient.create(
                new SingleConnectionDataSource(access.getJdbcUrl(), access.getUsername(), access.getPassword(), true));
    }

    /** The real report of which all others are made. */
    static AnnualReport seed() {
        try (var in = Shelf.class.getResourceAsStream("/samples/gaoling-2022.txt")) {
            return (AnnualReport)
                    ReportReader.read(java.util.Objects.requireNonNull(in).readAllBytes());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The figures of the seed, "/" being 0. */
    static Map<String, BigDecimal> figures() {
        AnnualReport seed = seed();
        return seed.cells().keySet().stream()
                .collect(
                        Collectors.toMap(cell -> cell, cell -> seed.figure(cell).orElseThrow()));
    }

    /** The same with some cells changed: name, amount, …. */
    static Map<String, BigDecimal> figures(String... changed) {
        var figures = new HashMap<>(figures());
        for (int i = 0; i < changed.length; i += 2) {
            figures.put(changed[i], new BigDecimal(changed[i + 1]));
        }
        return figures;
    }

    static ReportText words(String last) {
        AnnualReport seed = seed();
        List<String> parts = new ArrayList<>();
        parts.add("本报告所列数据的统计期限自1月1日至12月31日。");
        for (int number = 1; number <= 6; number++) {
            int wanted = number;
            parts.add(
                    number >= 2 && number <= 4
                            ? ""
                            : seed.sections().stream()
                                    .filter(section -> section.number() == wanted)
                                    .map(section -> prose(seed, section))
                                    .collect(Collectors.joining("\n")));
        }
        parts.set(6, parts.get(6) + "\n" + last);
        return new ReportText(parts);
    }

    private static String prose(AnnualReport seed, Section section) {
        return section.prose().stream()
                .map(place -> seed.source().at(place))
                .collect(Collectors.joining("\n"))
                .replaceAll("(?m)^.*公网安备.*$", "");
    }

    /** Puts an issue there and returns its JSON. */
    String put(
            String organ,
            String name,
            String kind,
            int year,
            int issue,
            Map<String, BigDecimal> figures,
            String last,
            String more,
            String at) {
        String json = new Composition(name, year, figures, words(last)).json();
        UUID id = UUID.randomUUID();
        issues.add(id);
        String[] parts = more.split("\\|", -1);
        owner.sql("""
                        insert into report_published (id, report, organ, organ_code, organ_name, organ_kind, parent, year, issue, title,
                            json, months, units, kinds, why, clearance, published_at)
                        select :id, :id, o.id, o.code, :name, :kind, o.parent, :year, :issue, :title, :json, :months, :units, :kinds, :why,
                            :id, :at from organ o where o.code = :organ""")
                .param("id", id)
                .param("organ", organ)
                .param("name", name)
                .param("kind", kind)
                .param("year", year)
                .param("issue", issue)
                .param("title", name + year + "年政府信息公开工作年度报告")
                .param("json", json)
                .param("months", parts[0])
                .param("units", parts[1])
                .param("kinds", parts.length > 3 ? parts[3] : "{}")
                .param("why", parts[2])
                .param("at", OffsetDateTime.parse(at))
                .update();
        figures.forEach((cell, amount) -> owner.sql(
                        "insert into report_published_figure select organ_code, year, issue, :cell, :amount from report_published where id = :id")
                .param("id", id)
                .param("cell", cell)
                .param("amount", amount)
                .update());
        return json;
    }

    /** Takes an issue away again, as when its clearance is revoked. */
    void take(String organ, int year, int issue) {
        owner.sql("delete from report_published where organ_code = :organ and year = :year and issue = :issue")
                .param("organ", organ)
                .param("year", year)
                .param("issue", issue)
                .update();
    }

    @Override
    public void close() {
        owner.sql("""
                        delete from report_published_figure f using report_published p
                        where p.id = any (:ids) and f.organ_code = p.organ_code and f.year = p.year and f.issue = p.issue""").param("ids", issues.toArray(UUID[]::new)).update();
        owner.sql("delete from report_published where id = any (:ids)")
                .param("ids", issues.toArray(UUID[]::new))
                .update();
    }
}
