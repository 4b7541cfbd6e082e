package org.gongkai.annualreport.city;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.gongkai.annualreport.archive.BadArchiveException;
import org.gongkai.annualreport.archive.FileName;
import org.gongkai.annualreport.archive.OfficeFile;
import org.gongkai.annualreport.archive.ZipContent;
import org.gongkai.annualreport.archive.ZipEntry;

/** The files of folders and zips, listed before any is read. Zips stay open, and are read by position, until this is closed. */
public final class CityFiles implements AutoCloseable {
    private static final int DEEPEST = 20;
    private static final int HEAD = 512;

    private final CityLimits limits;
    private final List<CityFile> files = new ArrayList<>();
    private final List<UnreadFile> refused = new ArrayList<>();
    private final List<FileChannel> open = new ArrayList<>();

    private CityFiles(CityLimits limits) {
        this.limits = limits;
    }

    /** Folders (with what lies below, links not followed), zips and files. Never throws for what is in them. */
    public static CityFiles of(List<Path> given, CityLimits limits) {
        CityFiles city = new CityFiles(limits);
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                city.folder(path);
            } else if (Files.exists(path)) {
                city.file(path, FileName.shown(path.getFileName() + ""), true);
            } else {
                city.refused.add(new UnreadFile(path.toString(), "没有这个文件或文件夹。请检查路径。"));
            }
        }
        return city;
    }

    /** A zip in memory. */
    static CityFiles ofZip(String name, byte[] zip, CityLimits limits) {
        CityFiles city = new CityFiles(limits);
        try {
            city.entries(ZipContent.open(zip, limits.zip()));
        } catch (BadArchiveException e) {
            city.refused.add(new UnreadFile(name, e.reason()));
        }
        return city;
    }

    /** Files that are at hand already. */
    public static CityFiles ofFiles(List<CityFile> given, CityLimits limits) {
        CityFiles city = new CityFiles(limits);
        given.forEach(city::add);
        return city;
    }

    /** What may be read, in the order of their paths. */
    public List<CityFile> files() {
        return files.stream().sorted(Comparator.comparing(CityFile::path)).toList();
    }

    /** What could not even be opened. */
    public List<UnreadFile> refused() {
        return List.copyOf(refused);
    }

    CityLimits limits() {
        return limits;
    }

    private void folder(Path folder) {
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && mayBeReport(file.getFileName() + "")) {
                        file(file, FileName.shown(folder.relativize(file).toString()), false);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    refused.add(new UnreadFile(file.toString(), "打不开（权限或磁盘）。请检查后再试。"));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            refused.add(new UnreadFile(folder.toString(), "文件夹打不开（权限或磁盘）。请检查后再试。"));
        }
    }

    /** What editors and systems leave behind. */
    private static boolean mayBeReport(String name) {
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && !name.equalsIgnoreCase("thumbs.db")
                && !name.equalsIgnoreCase("desktop.ini");
    }

    /** A zip of many units is listed; a small one within a folder is one unit's, and opened when its turn comes. */
    private void file(Path file, String path, boolean given) {
        try {
            if ((given || Files.size(file) > limits.bytes()) && opened(file)) {
                return;
            }
            add(new CityFile(path, "", () -> {
                try (InputStream in = Files.newInputStream(file)) {
                    return in.readNBytes(limits.bytes() + 1);
                }
            }));
        } catch (BadArchiveException e) {
            refused.add(new UnreadFile(path, e.reason()));
        } catch (IOException e) {
            refused.add(new UnreadFile(path, "打不开（权限或磁盘）。请检查后再试。"));
        }
    }

    /** Lists a zip, and keeps it open; false for what is none, an office document among them. */
    private boolean opened(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!ZipContent.looksLikeZip(in.readNBytes(HEAD))) {
                return false;
            }
        }
        FileChannel channel = FileChannel.open(file);
        open.add(channel);
        ZipContent zip = ZipContent.open(channel, limits.zip());
        if (OfficeFile.isOne(zip)) {
            return false;
        }
        entries(zip);
        return true;
    }

    private void entries(ZipContent zip) {
        for (ZipEntry entry : zip.entries()) {
            add(new CityFile(entry.path(), entry.refusal(), () -> zip.read(entry)));
        }
    }

    private void add(CityFile file) {
        if (files.size() < limits.files()) {
            files.add(file);
        } else if (files.size() == limits.files()
                && refused.stream().noneMatch(one -> one.path().equals("……"))) {
            refused.add(new UnreadFile("……", "文件超过 " + limits.files() + " 个，后面的没有读。请分几次核对。"));
        }
    }

    @Override
    public void close() {
        for (FileChannel channel : open) {
            try {
                channel.close();
            } catch (IOException e) {
                // it was only read: nothing is lost
            }
        }
    }
}
