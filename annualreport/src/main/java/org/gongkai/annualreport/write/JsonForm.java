package org.gongkai.annualreport.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.annualreport.ReportJson;
import org.gongkai.annualreport.write.ReportDocument.Part;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * What {@code gongkai report read} prints, without the file's name and with the text: {@code opening}, and {@code sections} with
 * {@code number}, {@code heading}, {@code paragraphs}, and {@code afterTable} for what stands below a table.
 */
final class JsonForm {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonForm() {}

    static Writing write(ReportDocument document, OutputStream out) throws IOException {
        StringWriter text = new StringWriter(16_384);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            ReportJson.members(json, document.report());
            strings(json, "opening", document.opening());
            json.writeArrayPropertyStart("sections");
            document.parts().stream().filter(Part::printed).forEach(part -> section(json, part));
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        return new Writing.Done(document.notes());
    }

    private static void section(JsonGenerator json, Part part) {
        json.writeStartObject();
        json.writeNumberProperty("number", part.number());
        json.writeStringProperty("heading", part.heading());
        strings(json, "paragraphs", part.before());
        if (!part.after().isEmpty()) {
            strings(json, "afterTable", part.after());
        }
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> strings) {
        json.writeArrayPropertyStart(name);
        strings.forEach(json::writeString);
        json.writeEndArray();
    }
}
