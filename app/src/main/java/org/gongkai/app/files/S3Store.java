package org.gongkai.app.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Content in a bucket of an S3 store, under the keys {@code ab/cd/HASH}. Asks only for what every such store can do. */
final class S3Store implements ContentStore {
    private final S3Client client;
    private final String bucket;

    S3Store(FileSettings.S3 settings) {
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (!settings.endpoint().isEmpty()) {
            builder.endpointOverride(URI.create(settings.endpoint())).forcePathStyle(true);
        }
        this.client = builder.build();
        this.bucket = settings.bucket();
    }

    @Override
    public void put(String hash, byte[] content) throws IOException {
        try {
            if (!has(hash)) {
                client.putObject(put -> put.bucket(bucket).key(key(hash)), RequestBody.fromBytes(content));
            }
        } catch (SdkException e) {
            throw new IOException("the S3 store did not keep it", e);
        }
    }

    /** An S3 store wants to know the size first, so that large content waits in a file of this machine. */
    @Override
    public Arriving arrive() throws IOException {
        return new ArrivingFile(Files.createTempFile("gongkai-", ".arriving"), this::put);
    }

    private void put(Path arrived, String hash) throws IOException {
        try {
            if (!has(hash)) {
                client.putObject(put -> put.bucket(bucket).key(key(hash)), RequestBody.fromFile(arrived));
            }
        } catch (SdkException e) {
            throw new IOException("the S3 store did not keep it", e);
        }
    }

    @Override
    public InputStream open(String hash) throws IOException {
        try {
            return client.getObject(get -> get.bucket(bucket).key(key(hash)));
        } catch (NoSuchKeyException none) {
            throw new FileNotFoundException(hash);
        } catch (SdkException e) {
            throw new IOException("the S3 store did not give it", e);
        }
    }

    @Override
    public void remove(String hash) throws IOException {
        try {
            client.deleteObject(delete -> delete.bucket(bucket).key(key(hash)));
        } catch (SdkException e) {
            throw new IOException("the S3 store did not remove it", e);
        }
    }

    @Override
    public void before(Instant time, Consumer<String> hashes) throws IOException {
        try {
            client.listObjectsV2Paginator(list -> list.bucket(bucket)).contents().stream()
                    .filter(object -> object.lastModified().isBefore(time))
                    .map(object -> object.key().substring(object.key().lastIndexOf('/') + 1))
                    .forEach(hashes);
        } catch (SdkException e) {
            throw new IOException("the S3 store did not list its content", e);
        }
    }

    private boolean has(String hash) {
        try {
            client.headObject(head -> head.bucket(bucket).key(key(hash)));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == 404) {
                return false;
            }
            throw e;
        }
    }

    private static String key(String hash) {
        return hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash;
    }
}
