package org.gongkai.annualreport.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.annualreport.read.JsonTree.Wrong;
import org.jspecify.annotations.Nullable;

/** What must stand where in a report in JSON; what does not is told with its path. */
final class JsonShape {
    private JsonShape() {}

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> object(@Nullable Object value, String at) throws Wrong {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw wrong(at, "对象", value);
    }

    static Map<String, @Nullable Object> optionalObject(@Nullable Object value, String at) throws Wrong {
        return value == null ? Map.of() : object(value, at);
    }

    /** An array; none counts as empty. */
    @SuppressWarnings("unchecked")
    static List<@Nullable Object> array(@Nullable Object value, String at) throws Wrong {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return (List<@Nullable Object>) list;
        }
        throw wrong(at, "数组", value);
    }

    static @Nullable BigDecimal number(@Nullable Object value, String at) throws Wrong {
        if (value == null || value instanceof BigDecimal) {
            return (BigDecimal) value;
        }
        throw wrong(at, "数字", value);
    }

    static @Nullable String optionalLine(@Nullable Object value, String at) throws Wrong {
        return value == null ? null : line(value, at);
    }

    /** A string without line breaks. */
    static String line(@Nullable Object value, String at) throws Wrong {
        return oneLine(string(value, at)).strip();
    }

    /** A string as it is. */
    static String string(@Nullable Object value, String at) throws Wrong {
        if (value instanceof String text) {
            return text;
        }
        throw wrong(at, "文字", value);
    }

    /** Blanks for line breaks and control characters. */
    static String oneLine(String text) {
        return text.replaceAll("[\\x00-\\x1F\\u2028\\u2029]", " ");
    }

    static List<String> lines(@Nullable Object value, String at) throws Wrong {
        List<@Nullable Object> array = array(value, at);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            lines.add(line(array.get(i), at + "[" + i + "]"));
        }
        return lines;
    }

    private static Wrong wrong(String at, String wanted, @Nullable Object value) {
        String found = switch (value) {
            case null -> "没有";
            case Map<?, ?> _ -> "是对象";
            case List<?> _ -> "是数组";
            case String _ -> "是文字";
            case BigDecimal _ -> "是数字";
            default -> "是真假值";
        };
        return new Wrong("%s 应是%s，现在%s。请按读取结果的样子改正。".formatted(at, wanted, found));
    }
}
