package org.gongkai.app.crawl;

import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.app.directory.For;
import org.gongkai.app.directory.Role;
import org.gongkai.app.directory.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * An address of the running program.
 *
 * @param whom whom its page is for, as the handler says; null where it says nothing
 * @param pointers the parameters that take the id of something
 */
record Route(String method, String pattern, @Nullable For whom, List<String> pointers) {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private static final Pattern WORDS = Pattern.compile("\\{[a-z]+:([a-z]+(\\|[a-z]+)*)}");

    /** The pattern, once for each word where it lists the words that may stand there: {@code {act:change|end}}. */
    static Stream<String> spelt(String pattern) {
        var words = WORDS.matcher(pattern);
        return words.find()
                ? Stream.of(words.group(1).split("\\|"))
                        .flatMap(word ->
                                spelt(pattern.substring(0, words.start()) + word + pattern.substring(words.end())))
                : Stream.of(pattern);
    }

    static Route of(String method, String pattern, HandlerMethod handler) {
        return new Route(
                method,
                pattern,
                whom(handler),
                Stream.of(handler.getMethod().getParameters())
                        .filter(parameter -> parameter.getType() == UUID.class)
                        .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                        .map(Parameter::getName)
                        .toList());
    }

    private static @Nullable For whom(HandlerMethod handler) {
        return Optional.ofNullable(handler.getMethodAnnotation(For.class))
                .orElseGet(() -> AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), For.class));
    }

    boolean isOffice() {
        return pattern.equals("/office") || pattern.startsWith("/office/");
    }

    boolean asks() {
        return method.equals("GET");
    }

    /** The patterns up to and with each variable, in order. */
    List<String> prefixes() {
        return VARIABLE.matcher(pattern)
                .results()
                .map(variable -> pattern.substring(0, variable.end()))
                .toList();
    }

    String filled(List<String> values) {
        String path = pattern;
        for (String value : values) {
            path = VARIABLE.matcher(path).replaceFirst(value);
        }
        return path;
    }

    /** Whether the page is for this person, by the words of {@link For} alone. */
    boolean isFor(SignedIn person) {
        return whom != null
                && (whom.anybody()
                        || whom.everybody()
                        || whom.business() && person.roles().keySet().stream().noneMatch(Role::administers)
                        || List.of(whom.value()).stream().anyMatch(person::holds));
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
