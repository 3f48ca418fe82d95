package org.fengqiao.adapters.persistence.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes and reads records, sealed interfaces of records, and what they hold, as UTF-8 JSON.
 *
 * <p>A record is an object of its components; a record of one scalar, as an id, is that scalar; a
 * value of a sealed interface begins with its {@code type}. What is empty is left out. Equal values
 * have equal bytes. Reading goes through the canonical constructors and refuses what is unknown.
 * Safe for use by many threads.
 */
public final class JsonCodec {
  // Buffers are kept in a pool, since virtual threads keep nothing.
  private static final int POOLED_BUFFERS = 64;
  private static final int USUAL_BYTES = 2_048;

  private final JsonFactory json =
      JsonFactory.builder()
          .recyclerPool(JsonRecyclerPools.newBoundedPool(POOLED_BUFFERS))
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();
  private final Map<Type, Form> forms = new ConcurrentHashMap<>(Scalars.all());
  private final Map<Class<?>, RecordForm> records = new ConcurrentHashMap<>();

  public JsonCodec() {}

  /** Takes {@code open}, an interface that is not sealed, for one of its {@code family} alone. */
  public <T> JsonCodec(Class<T> open, Class<? extends T> family) {
    forms.put(open, form(family));
  }

  /** The stored bytes of {@code value} as a {@code type}. */
  public byte[] write(Class<?> type, Object value) {
    var bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (var out = json.createGenerator(bytes, JsonEncoding.UTF8)) {
      form(type).write(out, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The value that {@code bytes} hold.
   *
   * @throws IllegalStateException if they do not hold a {@code type}
   */
  public <T> T read(Class<T> type, byte[] bytes) {
    try (var in = json.createParser(bytes)) {
      in.nextToken();
      var value = type.cast(form(type).read(in));
      end(in);
      return value;
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException("stored, and no " + type.getName(), e);
    }
  }

  private static void end(JsonParser in) throws IOException {
    if (in.nextToken() != null) {
      throw Tokens.refused(in, "has more after its end");
    }
  }

  private Form form(Type type) {
    var known = forms.get(type);
    if (known != null) {
      return known;
    }
    var made = make(type);
    forms.put(type, made);
    return made;
  }

  private Form make(Type type) {
    return switch (type) {
      case Class<?> one when one.isEnum() -> Scalars.Constant.of(one);
      case Class<?> one when one.isRecord() -> record(one);
      case Class<?> one when one.isInterface() && one.isSealed() ->
          new SealedForm(one, this::whole);
      case WildcardType wildcard -> form(wildcard.getUpperBounds()[0]);
      case ParameterizedType of -> holder(of);
      default -> throw new IllegalStateException("there is no stored form of " + type);
    };
  }

  private RecordForm whole(Class<?> type) {
    return records.computeIfAbsent(type, one -> new RecordForm(one, this::form));
  }

  private Form record(Class<?> type) {
    var components = type.getRecordComponents();
    if (components.length == 1 && isPlain(components[0].getGenericType())) {
      var only = form(components[0].getGenericType());
      if (only instanceof Scalar scalar) {
        return new RecordForm.Bare(whole(type), scalar);
      }
    }
    return whole(type);
  }

  /** Whether a type may turn out a scalar; others are not looked into, lest records go round. */
  private static boolean isPlain(Type type) {
    return type instanceof Class<?> one && !one.isInterface();
  }

  private Form holder(ParameterizedType type) {
    var raw = (Class<?>) type.getRawType();
    var arguments = type.getActualTypeArguments();
    if (raw == Optional.class) {
      return new Holders.Perhaps(form(arguments[0]));
    }
    if (raw == List.class) {
      return new Holders.Many(form(arguments[0]));
    }
    if (raw == Set.class || raw == SequencedSet.class) {
      return new Holders.Once(form(arguments[0]), json);
    }
    if (raw == Map.class) {
      return new Holders.Named(scalar(arguments[0]), form(arguments[1]));
    }
    throw new IllegalStateException("there is no stored form of " + type);
  }

  private Scalar scalar(Type type) {
    if (form(type) instanceof Scalar scalar) {
      return scalar;
    }
    throw new IllegalStateException(type + " is no scalar: it cannot be a key");
  }
}
