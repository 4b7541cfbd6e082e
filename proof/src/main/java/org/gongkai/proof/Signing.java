package org.gongkai.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** A signature scheme, by the name that records give it. Keys are in their standard encodings: SubjectPublicKeyInfo and PKCS #8. */
public enum Signing {
    /** GB/T 32918.2-2016 with SM3 and the standard's default identity 1234567812345678; the signature in DER. */
    SM2("SM2", Digest.SM3),
    /** RFC 8032. */
    ED25519("Ed25519", Digest.SHA_256);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String title;
    private final Digest digest;

    Signing(String title, Digest digest) {
        this.title = title;
        this.digest = digest;
    }

    /** The name in records: {@code SM2}, {@code Ed25519}. */
    public String title() {
        return title;
    }

    /** The hash function that goes with it: national with national, international with international. */
    public Digest digest() {
        return digest;
    }

    /** The scheme of that name; empty for a name nobody knows. */
    public static Optional<Signing> named(String title) {
        for (Signing signing : values()) {
            if (signing.title.equals(title)) {
                return Optional.of(signing);
            }
        }
        return Optional.empty();
    }

    AsymmetricCipherKeyPair generate() {
        return switch (this) {
            case SM2 -> {
                var generator = new ECKeyPairGenerator();
                generator.init(new ECKeyGenerationParameters(
                        new ECNamedDomainParameters(
                                GMObjectIdentifiers.sm2p256v1, GMNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1)),
                        RANDOM));
                yield generator.generateKeyPair();
            }
            case ED25519 -> {
                var generator = new Ed25519KeyPairGenerator();
                generator.init(new Ed25519KeyGenerationParameters(RANDOM));
                yield generator.generateKeyPair();
            }
        };
    }

    byte[] sign(byte[] privateKey, byte[] message) {
        try {
            AsymmetricKeyParameter key = PrivateKeyFactory.createKey(privateKey);
            Signer signer = signer();
            signer.init(true, this == SM2 ? new ParametersWithRandom(key, RANDOM) : key);
            signer.update(message, 0, message.length);
            return signer.generateSignature();
        } catch (IOException e) {
            throw new UncheckedIOException("not a private key", e);
        } catch (CryptoException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            AsymmetricKeyParameter key = PublicKeyFactory.createKey(publicKey);
            if (!fits(key)) {
                return false;
            }
            Signer signer = signer();
            signer.init(false, key);
            signer.update(message, 0, message.length);
            return signer.verifySignature(signature);
        } catch (IOException | RuntimeException malformed) {
            return false; // neither the key nor the signature comes from friends
        }
    }

    private boolean fits(AsymmetricKeyParameter key) {
        return switch (this) {
            case SM2 -> key instanceof ECPublicKeyParameters;
            case ED25519 -> key instanceof Ed25519PublicKeyParameters;
        };
    }

    private Signer signer() {
        return switch (this) {
            case SM2 -> new SM2Signer();
            case ED25519 -> new Ed25519Signer();
        };
    }
}
