package io.github.dorasan.community;

import io.github.dorasan.platform.Author;
import io.github.dorasan.platform.Incoming;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Names members by a hash that nobody can turn back without this installation's key: the
 * HMAC-SHA-256 of RFC 2104 over platform and id, in hexadecimal. Safe for use by many threads at
 * once.
 */
public final class MemberHash {
  private static final String ALGORITHM = "HmacSHA256";

  private final InstallationKey key;
  private volatile @Nullable SecretKeySpec known;

  /** Hashes by this key, which is read when the first member is hashed, and then kept. */
  public MemberHash(InstallationKey key) {
    this.key = key;
  }

  /**
   * The hash of whoever did something.
   *
   * @throws StoreException if the key cannot be read
   */
  public String of(Incoming incoming) {
    return of(CommunityId.of(incoming.channel()), incoming.author());
  }

  /**
   * The hash of a member of a community; the same in all communities of a platform.
   *
   * @throws StoreException if the key cannot be read
   */
  public String of(CommunityId community, Author author) {
    return of(community.platform(), author.id());
  }

  /**
   * The hash of a member, 64 characters.
   *
   * @param platform the adapter's name
   * @param member the id on the platform
   * @throws StoreException if the key cannot be read
   */
  public String of(String platform, String member) {
    byte[] text = (platform + "\n" + member).getBytes(StandardCharsets.UTF_8);
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret());
      return HexFormat.of().formatHex(mac.doFinal(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  private SecretKeySpec secret() {
    SecretKeySpec secret = known;
    if (secret == null) {
      secret = new SecretKeySpec(key.bytes(), ALGORITHM);
      known = secret;
    }
    return secret;
  }
}
