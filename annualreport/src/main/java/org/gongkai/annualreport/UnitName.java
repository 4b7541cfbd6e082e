package org.gongkai.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a unit taken apart, so that 西安市高陵区教育局, 高陵区教育局 and 教育局 can be told to be one.
 *
 * @param places the places that its name begins with, the largest first; empty when it names none
 * @param body what it is, in its longest form and without 和: 发展改革委, 石桥镇; empty for a people's government
 */
public record UnitName(List<String> places, String body) {
    private static final Pattern PLACE = Pattern.compile("(?:[^省市县区旗盟]{2,7}省|[^省市县旗]{2,7}自治区|[^省市县区旗]{2,12}自治[州县旗]"
            + "|[^省市县区旗盟局委办厅院校所站处]{2,9}(?:开发区|新区|高新区|示范区|试验区|实验区|园区|管理区)"
            + "|[^省市县区旗盟局委办厅院校所站处]{2,7}[市区盟旗]|[^省市县区旗盟局委办厅院校所站处]{1,7}县)");
    private static final Pattern LEFT_OUT = Pattern.compile("[(（][^()（）]*[)）]|[\\s\u00b7·“”\"《》]|\\p{Cf}");
    private static final Pattern OF_A_PLACE = Pattern.compile("^(?:[区县旗]|市(?!场|政|民|容))(?:本?级)?(?=.)");

    public UnitName {
        places = List.copyOf(places);
    }

    /** Takes a name apart; null, or a name of nothing but blanks, is a unit without name. */
    public static UnitName of(@Nullable String printed) {
        String rest = LEFT_OUT.matcher(Objects.requireNonNullElse(printed, "")).replaceAll("");
        List<String> places = new ArrayList<>();
        Matcher place = PLACE.matcher(rest);
        int from = 0;
        while (place.find(from) && place.start() == from) {
            places.add(place.group());
            from = place.end();
        }
        String body = rest.substring(from);
        if (places.isEmpty()) {
            body = OF_A_PLACE.matcher(body).replaceFirst("");
        }
        return new UnitName(places, UnitBody.of(body));
    }

    /** Whether nothing is known of it. */
    public boolean unknown() {
        return places.isEmpty() && body.isEmpty();
    }

    /** Whether it is the people's government of its place, not an office or a town. */
    public boolean government() {
        return body.isEmpty() && !places.isEmpty();
    }

    /** Whether it is the office of the government of its place, which often publishes the government's own report. */
    public boolean governmentOffice() {
        return body.equals("政府办");
    }

    /** Whether both may be one unit: the same body, and the places of one end with those of the other. */
    public boolean mayBe(UnitName other) {
        if (!body.equals(other.body) || unknown() || other.unknown()) {
            return false;
        }
        if (body.isEmpty() && places.isEmpty() != other.places.isEmpty()) {
            return false;
        }
        return endsWith(places, other.places) || endsWith(other.places, places);
    }

    /** Whether it belongs to that place: it names it, or names none at all. */
    public boolean below(UnitName government) {
        if (body.isEmpty() && endsWith(places, government.places)) {
            return false;
        }
        if (places.isEmpty() || government.places.isEmpty()) {
            return places.isEmpty();
        }
        return places.contains(government.places.getLast());
    }

    private static boolean endsWith(List<String> longer, List<String> shorter) {
        return longer.size() >= shorter.size()
                && longer.subList(longer.size() - shorter.size(), longer.size()).equals(shorter);
    }
}
