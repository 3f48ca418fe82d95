package org.fengqiao.adapters.grpc;

import com.google.protobuf.Message;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fengqiao.application.PageRequest;
import org.fengqiao.domain.Refusal;

/**
 * Which page of a list a request asks for. A page token is the key of the last item shown, bound by
 * a digest to all the other fields of the request that gave it. It is no secret and opens nothing:
 * whoever makes one up reads on from a key of their own, within the same filter and sight.
 *
 * @param size 1 to 500
 * @param after the key of the last item of the page before; empty for the first page
 * @param binding what the tokens of this list begin with
 */
record Page(int size, Optional<String> after, long binding) {
  static final int DEFAULT_SIZE = 50;
  static final int MOST = 500;

  /**
   * Reads {@code page_size} and {@code page_token}.
   *
   * @throws Refusal INVALID_FIELD, PAGE_TOKEN_INVALID
   */
  static Page of(Message request) {
    int size = (int) request.getField(Requests.field(request, "page_size"));
    if (size < 0) {
      throw Refusal.invalid("page_size", "is 0 or more");
    }
    var token = (String) request.getField(Requests.field(request, "page_token"));
    long binding = binding(request);
    return new Page(
        size == 0 ? DEFAULT_SIZE : Math.min(size, MOST),
        token.isEmpty() ? Optional.empty() : Optional.of(key(token, binding)),
        binding);
  }

  /** What to ask a use case for. */
  PageRequest asked() {
    return new PageRequest(size, after);
  }

  /** The token for the page after {@code found}; empty on the last. */
  String next(org.fengqiao.application.Page<?> found) {
    return found.next().map(this::token).orElse("");
  }

  /** How many items to load: one more than is shown, which says whether a page follows. */
  int limit() {
    return size + 1;
  }

  /** Of {@link #limit} items loaded, those to show. */
  <T> List<T> shown(List<T> loaded) {
    return loaded.subList(0, Math.min(size, loaded.size()));
  }

  /** Of {@link #limit} items loaded, the token for the page after them; empty on the last. */
  <T> String next(List<T> loaded, Function<T, String> key) {
    return loaded.size() > size ? token(key.apply(loaded.get(size - 1))) : "";
  }

  /** What {@code reading} makes of the key. A key it cannot read was never given out. */
  <K> Optional<K> after(Function<String, K> reading) {
    try {
      return after.map(reading);
    } catch (IllegalArgumentException | Refusal _) {
      throw notGiven();
    }
  }

  String token(String key) {
    var bytes = key.getBytes(StandardCharsets.UTF_8);
    var token = ByteBuffer.allocate(Long.BYTES + bytes.length).putLong(binding).put(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
  }

  private static String key(String token, long binding) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException _) {
      throw notGiven();
    }
    if (bytes.length <= Long.BYTES || ByteBuffer.wrap(bytes).getLong() != binding) {
      throw notGiven();
    }
    return new String(Arrays.copyOfRange(bytes, Long.BYTES, bytes.length), StandardCharsets.UTF_8);
  }

  private static long binding(Message request) {
    var filter =
        request.toBuilder()
            .clearField(Requests.field(request, "page_size"))
            .clearField(Requests.field(request, "page_token"))
            .build();
    return ByteBuffer.wrap(Requests.digest(filter).bytes()).getLong();
  }

  private static Refusal notGiven() {
    return Refusal.invalid(
        EdgeReason.PAGE_TOKEN_INVALID,
        "page_token",
        "is one this request gave, with every other field unchanged");
  }
}
