package org.gongkai.annualreport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** What a unit is, without its place, in one form: offices write 发改委, 发展改革委 and 发展和改革委员会. */
final class UnitBody {
    private static final Map<String, String> LONG = load("/org/gongkai/annualreport/unit-abbreviations.csv");

    /** Departments write 发展和改革 or 发展改革; 北和镇 and 北镇 are two towns. */
    private static final Pattern DEPARTMENT = Pattern.compile(".*(?:局|委|厅|办|中心|院|会|大队|支队|总队|馆|处)");

    private UnitBody() {}

    static String of(String printed) {
        String body = printed.replaceAll("人民政府", "政府")
                .replaceAll("政府(?:办公室|办公厅)$", "政府办")
                .replaceAll("街道(?:办事处|办)$|街办$", "街道")
                .replaceAll("([镇乡])政府$", "$1")
                .replaceAll("管理委员会$", "管委会")
                .replaceAll("委员会(?=$|办)", "委")
                .replaceAll("办公室$", "办");
        if (DEPARTMENT.matcher(body).matches()) {
            body = body.replaceAll("(?<=.)[和与、]", "");
        }
        if (body.equals("政府") || body.equals("本级")) {
            return "";
        }
        return LONG.getOrDefault(body, body);
    }

    private static Map<String, String> load(String resource) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(UnitBody.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            Map<String, String> names = new HashMap<>();
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] pair = line.split(",", 2);
                names.put(pair[0], pair[1]);
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
