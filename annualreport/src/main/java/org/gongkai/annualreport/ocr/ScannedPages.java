package org.gongkai.annualreport.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.gongkai.annualreport.Place;
import org.gongkai.annualreport.extract.Extract;
import org.gongkai.annualreport.extract.Extract.Refused;
import org.gongkai.annualreport.extract.Extract.Text;
import org.gongkai.annualreport.extract.PictureReader;
import org.jspecify.annotations.Nullable;

/** Reads scanned pages with {@link Tesseract}, some at once; every character it gives is marked as read by machine. */
public final class ScannedPages implements PictureReader {
    private static final int MOST_PAGES = 60;

    /** A page takes some tens of megabytes while it is worked on. */
    private static final Semaphore AT_ONCE =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));

    private final Tesseract engine;

    private ScannedPages(Tesseract engine) {
        this.engine = engine;
    }

    /** The engine of this machine; {@link PictureReader#NONE} where none is installed. It is looked for once. */
    public static PictureReader installed() {
        return Installed.READER;
    }

    /** @param named the path of the program; null to look for it, empty for none */
    static PictureReader of(@Nullable String named) {
        Tesseract engine = Tesseract.find(named);
        return engine == null ? PictureReader.NONE : new ScannedPages(engine);
    }

    private static final class Installed {
        static final PictureReader READER = of(System.getenv("GONGKAI_TESSERACT"));
    }

    @Override
    public Extract read(List<Supplier<BufferedImage>> pages) {
        if (pages.isEmpty()) {
            return new Refused("图片文件里没有页面。请重新扫描后再试。");
        }
        if (pages.size() > MOST_PAGES) {
            return new Refused("扫描件超过 " + MOST_PAGES + " 页，不像一份年度报告。请只给报告本身，或给 Word、网页原件。");
        }
        Lock oneAtATime = new ReentrantLock();
        List<Future<String>> texts = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Supplier<BufferedImage> page : pages) {
                texts.add(pool.submit(() -> text(page, oneAtATime)));
            }
            try {
                StringBuilder all = new StringBuilder();
                for (Future<String> text : texts) {
                    all.append(text.get());
                }
                return all.toString().isBlank()
                        ? new Refused("扫描件上没有识别出文字：可能是空白页，或页面横放、倒放。请转正后重新扫描，或给 Word、网页原件。")
                        : new Text(all.toString(), true, List.of(new Place(0, all.length())));
            } catch (ExecutionException | CancellationException e) {
                pool.shutdownNow();
                return new Refused("扫描件没能识别完：图片已损坏，或识别程序出错、超时。请重新扫描（300 dpi、黑白或灰度）后再试，或给 Word、网页原件。");
            } catch (InterruptedException e) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                return new Refused("识别扫描件被中止。请稍后再试，或给 Word、网页原件。");
            }
        }
    }

    /** Pages of one file are drawn one after the other, since what draws them need not bear more; they are read at once. */
    private String text(Supplier<BufferedImage> page, Lock oneAtATime) throws IOException, InterruptedException {
        AT_ONCE.acquire();
        try {
            return ScannedPage.text(engine, drawn(page, oneAtATime));
        } finally {
            AT_ONCE.release();
        }
    }

    private static BufferedImage drawn(Supplier<BufferedImage> page, Lock oneAtATime) {
        oneAtATime.lock();
        try {
            return page.get();
        } finally {
            oneAtATime.unlock();
        }
    }
}
