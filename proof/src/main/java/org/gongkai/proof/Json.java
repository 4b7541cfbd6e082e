package org.gongkai.proof;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The little JSON that heads and exports need: objects, lists, texts and whole numbers. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** Something that was to be an object of a known form and is not. */
    static final class Malformed extends Exception {
        Malformed(String what) {
            super(what);
        }
    }

    static JsonGenerator writer(StringWriter out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    /** One object. */
    static Fields object(String text) throws Malformed {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            if (value(parser) instanceof Fields fields && parser.nextToken() == null) {
                return fields;
            }
            throw new Malformed("no object");
        } catch (JacksonException e) {
            throw new Malformed("no JSON");
        }
    }

    private static @Nullable Object value(JsonParser parser) throws Malformed {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    if (members.containsKey(name)) {
                        throw new Malformed("twice: " + name);
                    }
                    members.put(name, value(parser));
                }
                yield new Fields(members);
            }
            case START_ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NULL -> null;
            case null, default -> throw new Malformed("unexpected " + parser.currentToken());
        };
    }

    /** An object whose members are asked for by name and kind. */
    record Fields(Map<String, @Nullable Object> members) {
        String text(String name) throws Malformed {
            return as(String.class, name);
        }

        @Nullable
        String textOrNull(String name) throws Malformed {
            return members.get(name) == null ? null : text(name);
        }

        long number(String name) throws Malformed {
            return as(Long.class, name);
        }

        Fields object(String name) throws Malformed {
            return as(Fields.class, name);
        }

        <T> List<T> list(Class<T> kind, String name) throws Malformed {
            List<T> items = new ArrayList<>();
            for (Object item : as(List.class, name)) {
                if (!kind.isInstance(item)) {
                    throw new Malformed("in " + name);
                }
                items.add(kind.cast(item));
            }
            return items;
        }

        private <T> T as(Class<T> kind, String name) throws Malformed {
            Object value = members.get(name);
            if (!kind.isInstance(value)) {
                throw new Malformed(name);
            }
            return kind.cast(value);
        }
    }
}
