package org.gongkai.app.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * One failed call as it is told (RFC 9457).
 *
 * @param status of HTTP; that of its type but for a status that has no type of its own
 * @param detail what happened this time, why and what to do
 * @param members more that helps a program: numbers, strings, or lists of strings
 */
record Problem(ProblemType type, int status, String detail, Map<String, Object> members) {
    private static final JsonFactory JSON = new JsonFactory();

    static Problem of(ProblemType type, String detail) {
        return new Problem(type, type.status(), detail, Map.of());
    }

    Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(type, status, detail, more);
    }

    void tell(HttpServletResponse response) throws IOException {
        byte[] body = json().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    String json() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("type", ProblemType.BASE + type.code());
            json.writeStringProperty("title", type.title());
            json.writeNumberProperty("status", status);
            json.writeStringProperty("detail", detail);
            members.forEach((name, value) -> member(json, name, value));
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void member(JsonGenerator json, String name, Object value) {
        switch (value) {
            case Number number -> json.writeNumberProperty(name, number.longValue());
            case List<?> list -> {
                json.writeArrayPropertyStart(name);
                list.forEach(item -> json.writeString(item.toString()));
                json.writeEndArray();
            }
            default -> json.writeStringProperty(name, value.toString());
        }
    }
}
