package org.fengqiao.adapters.grpc;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.TreeMap;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.partners.PartnerId;

/**
 * Writes how far a watcher has come, and reads it again. A token opens nothing: what its bearer is
 * shown is decided by the bearer's rights. It is bound to its partner only to catch mix-ups.
 */
final class ResumeTokens {
  private static final int MOST_LANES = 250;
  private static final int LANE_BYTES = Short.BYTES + Long.BYTES;

  private ResumeTokens() {}

  static String write(PartnerId partner, Cursor cursor) {
    var positions = cursor.positions();
    var bytes = ByteBuffer.allocate(Integer.BYTES + positions.size() * LANE_BYTES);
    bytes.putInt(binding(partner));
    positions.forEach((lane, position) -> bytes.putShort(lane.shortValue()).putLong(position));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * Reads a token.
   *
   * @throws Refusal RESUME_TOKEN_INVALID if it is none that this partner was given
   */
  static Cursor read(PartnerId partner, String token) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
      if (bytes.getInt() != binding(partner) || bytes.remaining() > MOST_LANES * LANE_BYTES) {
        throw invalid();
      }
      var positions = new TreeMap<Integer, Long>();
      while (bytes.hasRemaining()) {
        int lane = bytes.getShort();
        long position = bytes.getLong();
        if (lane < 0 || position < 0) {
          throw invalid();
        }
        positions.put(lane, position);
      }
      return new Cursor(positions);
    } catch (IllegalArgumentException | BufferUnderflowException _) {
      throw invalid();
    }
  }

  private static int binding(PartnerId partner) {
    return ByteBuffer.wrap(Digest.of(partner.value().getBytes(StandardCharsets.UTF_8)).bytes())
        .getInt();
  }

  private static Refusal invalid() {
    return Refusal.invalid(
        CaseReason.RESUME_TOKEN_INVALID,
        "resume_token",
        "is one an earlier stream of this partner gave");
  }
}
