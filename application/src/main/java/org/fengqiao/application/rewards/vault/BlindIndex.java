package org.fengqiao.application.rewards.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.IdNumber;
import org.fengqiao.domain.rewards.PersonId;

/** By what a thing is found that is only kept sealed (盲索引): keyed digests of it. */
final class BlindIndex {
  private static final String PERSON = "person\n";
  private static final String REQUEST = "request\n";
  private static final int PERSON_BYTES = 16;

  private final Keys keys;

  BlindIndex(Keys keys) {
    this.keys = keys;
  }

  /**
   * The digests of who has that number, by every key that is kept for that, the newest first.
   *
   * @throws org.fengqiao.domain.Refusal KEY_MISSING
   */
  List<PersonId> of(IdNumber number) {
    return digests(PERSON, number.value().getBytes(StandardCharsets.US_ASCII)).stream()
        .map(BlindIndex::person)
        .toList();
  }

  /**
   * The same request, with a keyed digest of what it says: by a plain one, who knows all but the
   * number of a telephone could find that out.
   */
  Request keyed(Request request) {
    var digest = digests(REQUEST, request.command().bytes()).getFirst();
    return new Request(request.partner(), request.id(), Digest.of256(digest));
  }

  /** Of what it is goes before it, so that a digest of one thing is never that of another. */
  private List<byte[]> digests(String of, byte[] value) {
    var named = of.getBytes(StandardCharsets.US_ASCII);
    var bytes = ByteBuffer.allocate(named.length + value.length).put(named).put(value).array();
    try {
      return keys.digests(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static PersonId person(byte[] digest) {
    var half = ByteBuffer.wrap(digest, 0, PERSON_BYTES);
    return new PersonId(new UUID(half.getLong(), half.getLong()));
  }
}
