package org.gongkai.app.signoff.acts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** People at work in a program that may die at any moment: whoever gets no answer tries again, as a person would. */
final class DrillCrew {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final String[] bureau;
    private volatile URI address;
    private volatile String last = "";
    private volatile boolean working = true;

    private DrillCrew(URI address) throws Exception {
        this.address = address;
        this.bureau = insist("found", "").split(" ");
    }

    static DrillCrew at(URI address) throws Exception {
        return new DrillCrew(address);
    }

    void goTo(URI now) {
        address = now;
    }

    /** {@code SIGN-OFF REVISION} of every act that was answered as done. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    int unanswered() {
        return unanswered.get();
    }

    /** So many clerks begin papers and have them signed, until this is closed. */
    AutoCloseable work(int clerks) {
        ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
        Callable<Void> clerk = () -> {
            while (working) {
                onePaper();
            }
            return null;
        };
        for (int i = 0; i < clerks; i++) {
            hands.submit(clerk);
        }
        return () -> {
            working = false;
            hands.close();
        };
    }

    void awaitAcknowledged(int wanted) throws InterruptedException {
        long patience = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (acknowledged.size() < wanted) {
            if (System.nanoTime() > patience) {
                throw new AssertionError("the work does not go on: " + acknowledged.size() + " acts, wanted " + wanted);
            }
            Thread.sleep(20);
        }
    }

    /** Whatever is left undone, drafts of which nobody heard again among it. */
    void finishAll() throws Exception {
        for (String line : acts()) {
            String[] word = line.split(" ");
            if (word[0].equals("STATE") && !word[3].equals("FILED")) {
                finish(word[1]);
            }
        }
    }

    List<String> acts() throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(address.resolve("/try-out/drill/acts?organ=" + bureau[0]))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
        return answer.body().lines().toList();
    }

    private void onePaper() throws Exception {
        String said = once("begin", "person=" + bureau[1] + "&organ=" + bureau[0]);
        if (said.startsWith("MOVED")) {
            String paper = said.split(" ")[1];
            finish(paper);
        } else {
            Thread.sleep(100);
        }
    }

    private void finish(String paper) throws Exception {
        insist(
                "submit",
                "person=" + bureau[1] + "&signOff=" + paper + "&countersigners=" + bureau[3] + "," + bureau[4]);
        act(paper, 2);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.submit(() -> act(paper, 3));
            both.submit(() -> act(paper, 4));
        }
        for (int person : new int[] {5, 6, 1}) {
            act(paper, person);
        }
    }

    private Void act(String paper, int person) throws Exception {
        insist("act", "person=" + bureau[person] + "&signOff=" + paper);
        return null;
    }

    /** Until there is an answer. */
    private String insist(String act, String form) throws Exception {
        for (int tried = 0; tried < 300; tried++) {
            String said = once(act, form);
            if (!said.isEmpty()) {
                return said;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no answer to " + act + " " + form + "; the last was: " + last);
    }

    /** Empty where nobody answered, or only that something went wrong. */
    private String once(String act, String form) throws InterruptedException {
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(address.resolve("/try-out/drill/" + act))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .timeout(Duration.ofSeconds(30))
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                unanswered.incrementAndGet();
                last = answer.statusCode() + " " + answer.body();
                return "";
            }
            String[] word = answer.body().split(" ");
            if (word[0].equals("MOVED")) {
                acknowledged.add(word[1] + " " + word[2]);
            }
            return answer.body();
        } catch (IOException nobody) {
            unanswered.incrementAndGet();
            return "";
        }
    }
}
