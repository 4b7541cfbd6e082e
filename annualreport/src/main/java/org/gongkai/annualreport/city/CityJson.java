package org.gongkai.annualreport.city;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.annualreport.ReportJson;
import org.gongkai.annualreport.check.ConsistencyFinding.Severity;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * A city as one JSON document; figures are strings with the printed decimals, null where unreadable or not of the form.
 *
 * <pre>
 * year, remarks
 * government     the name, or null
 * cells          [{cell, label}]  the cells of the series, in the order of the figures below
 * rollUp         {government, complete, remarks, cells: [{cell, label, stated, sum, verdict, treatment, unsettled}]} or null;
 *                verdict: equal, less, more, open, not_compared
 * missing        [{name, why}]
 * unlisted       [name]
 * duplicates     [{unit, year, paths, same, differing}]
 * wrongYears     [{path, unit, why}]
 * unread         [{path, reason}]
 * copied         [{section, unit, other, share}]
 * rules          [{rule, units, findings}]  the most often broken first
 * units          [{name, government, path, errors, warnings, findings, figures: {year: [one a cell]}}]  the most errors first
 * series         [{cell, label, years: [{year, sum, units, unknown, government}]}]
 * </pre>
 */
public final class CityJson {
    private static final JsonFactory JSON = new JsonFactory();

    private CityJson() {}

    /** Writes it as it goes; the writer stays open. */
    public static void write(City city, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(new Unclosed(out))) {
            json.writeStartObject();
            json.writeNumberProperty("year", city.year());
            strings(json, "remarks", city.remarks());
            text(json, "government", city.government().map(Unit::name));
            json.writeArrayPropertyStart("cells");
            for (String cell : City.seriesCells()) {
                json.writeStartObject();
                json.writeStringProperty("cell", cell);
                json.writeStringProperty("label", City.seriesLabel(cell));
                json.writeEndObject();
            }
            json.writeEndArray();
            rollUp(json, city);
            absences(json, city);
            units(json, city);
            series(json, city);
            json.writeEndObject();
        }
        out.flush();
    }

    private static void rollUp(JsonGenerator json, City city) {
        if (city.rollUp().isEmpty()) {
            json.writeNullProperty("rollUp");
            return;
        }
        RollUp sums = city.rollUp().get();
        json.writeObjectPropertyStart("rollUp");
        json.writeStringProperty("government", sums.government());
        json.writeBooleanProperty("complete", sums.complete());
        strings(json, "remarks", sums.remarks());
        json.writeArrayPropertyStart("cells");
        for (RollUp.CellSum cell : sums.cells()) {
            json.writeStartObject();
            json.writeStringProperty("cell", cell.name());
            json.writeStringProperty("label", cell.label());
            figure(json, "stated", cell.stated());
            figure(json, "sum", Optional.of(cell.sum()));
            json.writeStringProperty("verdict", cell.verdict().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("treatment", cell.treatment().reason());
            strings(json, "unsettled", cell.unsettled());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void absences(JsonGenerator json, City city) {
        json.writeArrayPropertyStart("missing");
        city.missing().forEach(one -> object(json, Map.of("name", one.name(), "why", one.why())));
        json.writeEndArray();
        strings(json, "unlisted", city.unlisted());
        json.writeArrayPropertyStart("duplicates");
        for (Duplicate one : city.duplicates()) {
            json.writeStartObject();
            json.writeStringProperty("unit", one.unit());
            json.writeNumberProperty("year", one.year());
            strings(json, "paths", one.paths());
            json.writeBooleanProperty("same", one.same());
            strings(json, "differing", one.differing());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("wrongYears");
        city.wrongYears()
                .forEach(one -> object(json, Map.of("path", one.path(), "unit", one.unit(), "why", one.why())));
        json.writeEndArray();
        json.writeArrayPropertyStart("unread");
        city.unread().forEach(one -> object(json, Map.of("path", one.path(), "reason", one.reason())));
        json.writeEndArray();
        json.writeArrayPropertyStart("copied");
        for (CopiedText one : city.copied()) {
            json.writeStartObject();
            json.writeNumberProperty("section", one.section());
            json.writeStringProperty("unit", one.unit());
            json.writeStringProperty("other", one.other());
            json.writeNumberProperty("share", one.share());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("rules");
        for (RuleCount one : city.rules()) {
            json.writeStartObject();
            json.writeStringProperty("rule", one.rule());
            json.writeNumberProperty("units", one.units());
            json.writeNumberProperty("findings", one.findings());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void units(JsonGenerator json, City city) {
        json.writeArrayPropertyStart("units");
        city.government().ifPresent(unit -> unit(json, city, unit, true));
        city.ranking().forEach(unit -> unit(json, city, unit, false));
        city.units().stream()
                .filter(unit -> unit.report(city.year()).isEmpty())
                .forEach(unit -> unit(json, city, unit, false));
        json.writeEndArray();
    }

    private static void unit(JsonGenerator json, City city, Unit unit, boolean government) {
        json.writeStartObject();
        json.writeStringProperty("name", unit.name());
        json.writeBooleanProperty("government", government);
        text(json, "path", unit.report(city.year()).map(UnitReport::path));
        json.writeNumberProperty("errors", unit.count(Severity.ERROR));
        json.writeNumberProperty("warnings", unit.count(Severity.WARNING));
        ReportJson.findings(json, unit.findings());
        json.writeObjectPropertyStart("figures");
        for (int year : new TreeSet<>(unit.reports().keySet())) {
            UnitReport report = unit.reports().get(year);
            json.writeArrayPropertyStart(String.valueOf(year));
            for (String cell : City.seriesCells()) {
                Optional<BigDecimal> figure = report == null ? Optional.empty() : Series.figure(report, cell);
                if (figure.isPresent()) {
                    json.writeString(figure.get().toPlainString());
                } else {
                    json.writeNull();
                }
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void series(JsonGenerator json, City city) {
        json.writeArrayPropertyStart("series");
        for (String cell : City.seriesCells()) {
            json.writeStartObject();
            json.writeStringProperty("cell", cell);
            json.writeStringProperty("label", City.seriesLabel(cell));
            json.writeArrayPropertyStart("years");
            for (YearSum one : city.series(cell)) {
                json.writeStartObject();
                json.writeNumberProperty("year", one.year());
                figure(json, "sum", one.sum());
                json.writeNumberProperty("units", one.units());
                json.writeNumberProperty("unknown", one.unknown());
                figure(json, "government", one.government());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void object(JsonGenerator json, Map<String, String> properties) {
        json.writeStartObject();
        new TreeMap<>(properties).forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String name, Optional<String> value) {
        if (value.isPresent()) {
            json.writeStringProperty(name, value.get());
        } else {
            json.writeNullProperty(name);
        }
    }

    private static void figure(JsonGenerator json, String name, Optional<BigDecimal> figure) {
        text(json, name, figure.map(BigDecimal::toPlainString));
    }

    /** Keeps what somebody else opened open. */
    private static final class Unclosed extends FilterWriter {
        Unclosed(Writer out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
