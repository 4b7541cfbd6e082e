package org.gongkai.annualreport.compare;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongkai.annualreport.Cell;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.ReportJson;
import org.gongkai.annualreport.check.CarryOver;
import org.gongkai.annualreport.check.FormerPoint;
import org.gongkai.annualreport.check.RegisterContinuity;
import org.gongkai.annualreport.check.Sentence;
import org.gongkai.annualreport.check.Swing;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * A comparison as one line of JSON:
 *
 * <pre>
 * older, newer   {file, organ, title, year, form}
 * swapped        true when the files were given in the other order
 * remarks        [what was compared and what not]
 * carryOvers     [{column, name, forward, over, broken}]           Y-1; figures as strings, null where unreadable
 * registers      [{code, name, before, issued, repealed, inForce, due, broken, explanation}]      Y-2
 * swings         [{cell, name, then, now, explanation}]            Y-3
 * figures        [{cell, label, older, newer, change, percent}]    every figure that both have
 * sections       [{number, share, whole, sentences: [{kind, older: {text, start, end}, newer: …}]}]
 * points         [{promise, text, fate, answer}]                   Y-6; fate: answered, repeated, untold, undecided
 * findings       as in {@code report check --json}
 * </pre>
 *
 * {@code start} and {@code end} count characters of the text of the file.
 */
public final class ComparisonJson {
    private static final JsonFactory JSON = new JsonFactory();

    private ComparisonJson() {}

    /** Writes it; the names are those of the older and the newer file. */
    public static String of(String older, String newer, Comparison comparison) {
        StringWriter out = new StringWriter(32_768);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            ReportJson.heading(json, "older", older, comparison.older());
            ReportJson.heading(json, "newer", newer, comparison.newer());
            json.writeBooleanProperty("swapped", comparison.swapped());
            json.writeArrayPropertyStart("remarks");
            comparison.remarks().forEach(json::writeString);
            json.writeEndArray();
            array(json, "carryOvers", comparison.carryOvers(), one -> carryOver(json, one));
            array(json, "registers", comparison.registers(), one -> register(json, one));
            array(json, "swings", comparison.swings(), one -> swing(json, one));
            array(json, "figures", comparison.figures(), one -> figure(json, one));
            array(json, "sections", comparison.sections(), one -> section(json, one));
            array(json, "points", comparison.points(), one -> point(json, one));
            ReportJson.findings(json, comparison.findings());
            json.writeEndObject();
        }
        return out.toString();
    }

    private static <T> void array(JsonGenerator json, String name, List<T> items, Consumer<T> one) {
        json.writeArrayPropertyStart(name);
        for (T item : items) {
            json.writeStartObject();
            one.accept(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void carryOver(JsonGenerator json, CarryOver one) {
        json.writeNumberProperty("column", one.column());
        json.writeStringProperty("name", one.name());
        cell(json, "forward", one.forward());
        cell(json, "over", one.over());
        json.writeBooleanProperty("broken", one.broken());
    }

    private static void register(JsonGenerator json, RegisterContinuity one) {
        json.writeStringProperty("code", one.code());
        json.writeStringProperty("name", one.name());
        cell(json, "before", one.before());
        cell(json, "issued", one.issued());
        cell(json, "repealed", one.repealed());
        cell(json, "inForce", one.inForce());
        number(json, "due", one.due());
        json.writeBooleanProperty("broken", one.broken());
        quote(json, "explanation", one.explanation());
    }

    private static void swing(JsonGenerator json, Swing one) {
        json.writeStringProperty("cell", one.cell());
        json.writeStringProperty("name", one.name());
        number(json, "then", Optional.of(one.then()));
        number(json, "now", Optional.of(one.now()));
        quote(json, "explanation", one.explanation());
    }

    private static void figure(JsonGenerator json, FigureChange one) {
        json.writeStringProperty("cell", one.name());
        json.writeStringProperty("label", one.label());
        cell(json, "older", one.older());
        cell(json, "newer", one.newer());
        number(json, "change", one.change());
        number(json, "percent", one.percent());
    }

    private static void section(JsonGenerator json, SectionChange one) {
        json.writeNumberProperty("number", one.number());
        json.writeName("share");
        if (one.share().isPresent()) {
            json.writeNumber(one.share().getAsInt());
        } else {
            json.writeNull();
        }
        json.writeBooleanProperty("whole", one.whole());
        array(json, "sentences", one.sentences(), change -> {
            json.writeStringProperty("kind", change.kind().name().toLowerCase(Locale.ROOT));
            sentence(json, "older", change.older());
            sentence(json, "newer", change.newer());
        });
    }

    private static void point(JsonGenerator json, FormerPoint one) {
        json.writeBooleanProperty("promise", one.promise());
        json.writeStringProperty("text", one.text());
        json.writeStringProperty("fate", one.fate().name().toLowerCase(Locale.ROOT));
        sentence(json, "answer", one.answer());
    }

    private static void sentence(JsonGenerator json, String name, @Nullable Sentence sentence) {
        if (sentence == null) {
            json.writeNullProperty(name);
            return;
        }
        Place place = sentence.place(sentence.whole());
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", sentence.quote(sentence.whole()));
        json.writeNumberProperty("start", place.start());
        json.writeNumberProperty("end", place.end());
        json.writeEndObject();
    }

    private static void quote(JsonGenerator json, String name, @Nullable Sentence sentence) {
        if (sentence == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, sentence.quote(sentence.whole()));
        }
    }

    private static void cell(JsonGenerator json, String name, Cell cell) {
        number(json, name, cell.figure());
    }

    private static void number(JsonGenerator json, String name, Optional<BigDecimal> figure) {
        if (figure.isPresent()) {
            json.writeStringProperty(name, figure.get().toPlainString());
        } else {
            json.writeNullProperty(name);
        }
    }
}
