package org.gongkai.app.files;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an office may say about files.
 *
 * @param folder where content lies; {@code files} in the program's folder unless said otherwise
 * @param largestMb how large one file may be
 * @param grace how long content stays after nobody holds it any more
 * @param s3 an S3 store to use instead of the folder; none where it has no bucket
 * @param scanner the virus scanner; none where it is empty
 */
@ConfigurationProperties("gongkai.files")
record FileSettings(
        @Nullable Path folder,
        @DefaultValue("50") int largestMb,
        @DefaultValue("7d") Duration grace,
        @DefaultValue S3 s3,
        @DefaultValue("") String scanner) {

    /**
     * @param endpoint address of a store of one's own, e.g. {@code https://s3.gaoling.example}; empty for the region's
     * @param bucket must exist
     */
    record S3(
            @DefaultValue("") String endpoint,
            @DefaultValue("cn-north-1") String region,
            @DefaultValue("") String bucket,
            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey) {
        @Override
        public String toString() {
            return "S3[endpoint=" + endpoint + ", region=" + region + ", bucket=" + bucket + "]";
        }
    }

    long largestBytes() {
        return (long) largestMb << 20;
    }
}
