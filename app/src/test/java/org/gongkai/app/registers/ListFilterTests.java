package org.gongkai.app.registers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.app.web.FormField.Option;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

class ListFilterTests {
    private static final List<Option> STATES = List.of(new Option("open", "正在办理"), new Option("all", "全部"));

    private record Entry(UUID id, LocalDate received) implements RegisterEntry {}

    private static ListFilter asked(Map<String, String> asked) {
        return ListFilter.of(asked, STATES, "kind");
    }

    @Test
    void aStateThatThereIsNotIsTheFirst() {
        assertThat(asked(Map.of("state", "all")).state()).isEqualTo("all");
        assertThat(asked(Map.of("state", "'")).state()).isEqualTo("open");
        assertThat(asked(Map.of("kind", "LAW")).isNarrow()).isTrue();
        assertThat(asked(Map.of("words", "规划")).isNarrow()).isFalse();
        assertThat(asked(Map.of("outcome", "A", "words", " ")).isPlain()).isTrue();
    }

    @Test
    void theNextPageIsAskedForAsThisOneWasWhateverStandsInIt() {
        var entries = Stream.generate(() -> new Entry(UUID.randomUUID(), LocalDate.of(2022, 3, 1)))
                .limit(51)
                .toList();
        var filter = asked(Map.of("words", "规划&x={y}", "kind", "{z}", "from", "2022-01-01"));
        var listed = filter.page(entries, "/office/requests");
        assertThat(listed.entries()).hasSize(50);
        var next = UriComponentsBuilder.fromUriString(String.valueOf(listed.next()));
        Map<String, String> again = new HashMap<>();
        next.build()
                .getQueryParams()
                .toSingleValueMap()
                .forEach((name, value) -> again.put(name, UriUtils.decode(value, UTF_8)));
        assertThat(asked(again))
                .usingRecursiveComparison()
                .ignoringFields("after")
                .isEqualTo(filter);
        assertThat(asked(again).after())
                .isEqualTo("2022-03-01_" + entries.get(49).id());
        assertThat(filter.page(entries.subList(0, 50), "/office/requests").next())
                .isNull();
    }
}
