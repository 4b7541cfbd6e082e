package org.gongkai.annualreport.cli;

import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.law.calendar.WorkingDays;
import org.gongkai.law.deadline.Channel;
import org.gongkai.law.deadline.Consultation;
import org.gongkai.law.deadline.ImpossibleHistory;
import org.gongkai.law.deadline.ReplyDeadline;
import org.gongkai.law.deadline.RequestHistory;
import org.gongkai.law.deadline.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The JSON in which cases come in and answers go out. */
final class LawCases {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private LawCases() {}

    /** Answers one case; refuses what it cannot use with a Chinese sentence. */
    static String answer(String line, WorkingDays calendar) {
        Case read;
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), line)) {
            read = new Case(in);
        } catch (JacksonException e) {
            throw new ImpossibleHistory("不是完整的 JSON 对象：" + place(e) + "。");
        }
        return json(ReplyDeadline.of(read.history(), calendar), read.id);
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null ? "请核对格式" : "请核对第 " + e.getLocation().getColumnNr() + " 列附近";
    }

    /** A result as one line of JSON, without line end. */
    static String json(ReplyDeadline deadline, @Nullable String id) {
        StringWriter text = new StringWriter(1024);
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            if (id != null) {
                out.writeStringProperty("id", id);
            }
            out.writeStringProperty("receipt", deadline.receipt().toString());
            out.writeStringProperty("start", deadline.start().toString());
            out.writeStringProperty("due", deadline.due().toString());
            out.writeBooleanProperty("provisional", deadline.provisional());
            out.writeName("steps");
            out.writeStartArray();
            for (Step step : deadline.steps()) {
                out.writeStartObject();
                out.writeStringProperty("text", step.text());
                out.writeStringProperty("date", step.date().toString());
                out.writeStringProperty("basis", step.basis().chinese());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        return text.toString();
    }

    static String error(String message) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeStringProperty("error", message);
            out.writeEndObject();
        }
        return text.toString();
    }

    /** A date as 2022-01-24; {@code name} stands in the message. */
    static LocalDate date(String name, String text) {
        Matcher m = DATE.matcher(text);
        if (m.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
            } catch (DateTimeException e) {
                throw new ImpossibleHistory(name + " 的日期“" + text + "”不存在：请核对。");
            }
        }
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        throw new ImpossibleHistory(name + " 的日期“" + shown + "”看不懂：请写作 2022-01-24。");
    }

    /** One case as it stands in a line. */
    private static final class Case {
        private @Nullable String id;
        private @Nullable LocalDate received;
        private Channel channel = Channel.UNSTATED;
        private @Nullable LocalDate confirmed;
        private @Nullable LocalDate clarified;
        private final List<Consultation> consultations = new ArrayList<>();
        private boolean extended;

        Case(JsonParser in) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new ImpossibleHistory("每行应是一个 JSON 对象，例如 {\"received\":\"2022-01-24\",\"channel\":\"counter\"}。");
            }
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                in.nextToken();
                property(name, in);
            }
            if (in.nextToken() != null) {
                throw new ImpossibleHistory("一行只能有一个 JSON 对象。");
            }
        }

        RequestHistory history() {
            if (received == null) {
                throw new ImpossibleHistory("缺少 received（申请日期）。");
            }
            return new RequestHistory(channel, received, confirmed, clarified, consultations, null, extended);
        }

        private void property(String name, JsonParser in) {
            switch (name) {
                case "id" -> {
                    if (in.currentToken().isStructStart()) {
                        throw new ImpossibleHistory("id 应是文字或者数字。");
                    }
                    id = in.getString();
                }
                case "received" -> received = date(name, in);
                case "confirmed" -> confirmed = date(name, in);
                case "clarified" -> clarified = date(name, in);
                case "channel" -> {
                    String text = text(name, in);
                    channel = text == null ? Channel.UNSTATED : Channel.of(text);
                }
                case "consult" -> consultations(in);
                case "extended" -> extended = flag(in);
                default ->
                    throw new ImpossibleHistory(
                            "不认识的字段“" + name + "”；可用：id、received、channel、confirmed、clarified、consult、extended。");
            }
        }

        private void consultations(JsonParser in) {
            if (in.currentToken() == JsonToken.VALUE_NULL) {
                return;
            }
            String shape = "consult 应是 [[发出日期,答复日期],…]，没有答复的写 null。";
            if (in.currentToken() != JsonToken.START_ARRAY) {
                throw new ImpossibleHistory(shape);
            }
            while (in.nextToken() != JsonToken.END_ARRAY) {
                if (in.currentToken() != JsonToken.START_ARRAY) {
                    throw new ImpossibleHistory(shape);
                }
                List<@Nullable LocalDate> dates = new ArrayList<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    dates.add(date("consult", in));
                    if (dates.size() > 3) {
                        throw new ImpossibleHistory(shape);
                    }
                }
                LocalDate sent = dates.isEmpty() ? null : dates.getFirst();
                if (sent == null) {
                    throw new ImpossibleHistory(shape);
                }
                consultations.add(new Consultation(
                        Consultation.Counterpart.UNSTATED,
                        sent,
                        dates.size() > 2 ? dates.get(2) : null,
                        dates.size() > 1 ? dates.get(1) : null));
            }
        }

        private static boolean flag(JsonParser in) {
            return switch (in.currentToken()) {
                case VALUE_TRUE -> true;
                case VALUE_FALSE, VALUE_NULL -> false;
                default -> throw new ImpossibleHistory("extended 应是 true 或者 false。");
            };
        }

        private static @Nullable LocalDate date(String name, JsonParser in) {
            String text = text(name, in);
            return text == null ? null : LawCases.date(name, text);
        }

        private static @Nullable String text(String name, JsonParser in) {
            return switch (in.currentToken()) {
                case VALUE_NULL -> null;
                case VALUE_STRING -> in.getString();
                default -> throw new ImpossibleHistory(name + " 应是带引号的文字。");
            };
        }
    }
}
