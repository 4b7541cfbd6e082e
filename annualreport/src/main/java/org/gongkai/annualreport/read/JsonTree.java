package org.gongkai.annualreport.read;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** A JSON document as maps, lists, strings, numbers and null, within bounds that no report reaches. */
final class JsonTree {
    private static final int DEEPEST = 8;
    private static final int MOST_VALUES = 100_000;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,10})?");
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(40)
                    .maxNameLength(200)
                    .maxStringLength(1_000_000)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser parser;
    private int values;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** Something in the document that keeps it from being a report; the message is a Chinese sentence with the place. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message, null, false, false);
        }
    }

    /** The one object of the text. */
    static Map<String, @Nullable Object> of(String text) throws Wrong {
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            parser.nextToken();
            Map<String, @Nullable Object> tree = new JsonTree(parser).object();
            if (parser.nextToken() != null) {
                throw new Wrong("第一个对象之后还有内容（%s）。一个文件只放一份报告。".formatted(place(parser)));
            }
            return tree;
        } catch (JacksonException broken) {
            throw new Wrong(broken(broken));
        }
    }

    private static String broken(JacksonException broken) {
        String said = String.valueOf(broken.getOriginalMessage());
        String why = said.contains("nesting depth")
                ? "嵌套超过 " + DEEPEST + " 层"
                : said.contains("Duplicate")
                        ? "同一名称写了两次"
                        : said.contains("exceeds the maximum") ? "有一个名称、数字或文字太长" : "写法不合 JSON 的规则，或文件不完整";
        var at = broken.getLocation();
        String place = at == null ? "" : "（第 %d 行第 %d 个字符附近）".formatted(at.getLineNr(), at.getColumnNr());
        return why + place + "。请改正，或重新导出后再试。";
    }

    private static String place(JsonParser parser) {
        var at = parser.currentTokenLocation();
        return "第 %d 行第 %d 个字符".formatted(at.getLineNr(), at.getColumnNr());
    }

    private Map<String, @Nullable Object> object() throws Wrong {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value());
        }
        return object;
    }

    private List<@Nullable Object> array() throws Wrong {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array;
    }

    private @Nullable Object value() throws Wrong {
        if (++values > MOST_VALUES) {
            throw new Wrong("内容超过十万项，不像一份年度报告。请只给报告本身。");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case null, default -> null;
        };
    }

    private BigDecimal number(String digits) throws Wrong {
        if (!NUMBER.matcher(digits).matches()) {
            throw new Wrong("数字“%s”太长或用了指数写法（%s）。请写成普通数字。".formatted(digits, place(parser)));
        }
        return new BigDecimal(digits);
    }
}
