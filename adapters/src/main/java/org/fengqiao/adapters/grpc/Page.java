package org.fengqiao.adapters.grpc;

import com.google.protobuf.Message;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

  /** What a page comes to before it ends, short of its size by number: clients take 4 MiB. */
  static final int FULL_BYTES = 2 << 20;

  /** How many items are loaded at a time; some have 100 KB, and all calls share one heap. */
  private static final int PORTION = 100;

  /**
   * Reads {@code page_size} and {@code page_token}.
   *
   * @throws Refusal INVALID_FIELD, PAGE_TOKEN_INVALID
   */
  static Page of(Message request) {
    return of(request, DEFAULT_SIZE, MOST);
  }

  /** The same of a list whose pages have other sizes. */
  static Page of(Message request, int usual, int most) {
    int size = (int) request.getField(Requests.field(request, "page_size"));
    if (size < 0) {
      throw Refusal.invalid("page_size", "is 0 or more");
    }
    var token = (String) request.getField(Requests.field(request, "page_token"));
    long binding = binding(request);
    return new Page(
        size == 0 ? usual : Math.min(size, most),
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

  /**
   * What a page shows.
   *
   * @param next the token for the page after it; empty on the last
   */
  record Shown<P>(List<P> items, String next) {
    Shown {
      items = List.copyOf(items);
    }
  }

  /** The page of items that may be large: it ends when it comes to {@value #FULL_BYTES} bytes. */
  <T, P extends Message> Shown<P> show(
      Function<PageRequest, org.fengqiao.application.Page<T>> list, Function<T, P> toProto) {
    return show(PORTION, list, toProto);
  }

  /** The same, with so many asked for at a time. */
  <T, P extends Message> Shown<P> show(
      int portionSize,
      Function<PageRequest, org.fengqiao.application.Page<T>> list,
      Function<T, P> toProto) {
    var items = new ArrayList<P>();
    var next = after;
    int room = FULL_BYTES;
    do {
      var asked = new PageRequest(Math.min(portionSize, size - items.size()), next);
      var portion = list.apply(asked).map(toProto);
      int fit = 0;
      for (; fit < portion.items().size() && room > 0; fit++) {
        room -= portion.items().get(fit).getSerializedSize();
      }
      if (fit < portion.items().size()) {
        // Asked for anew, since the list alone knows after which key it goes on.
        portion = list.apply(new PageRequest(fit, next)).map(toProto);
      }
      items.addAll(portion.items());
      next = portion.next();
    } while (room > 0 && next.isPresent() && items.size() < size);
    return new Shown<>(items, next.map(this::token).orElse(""));
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
