package org.fengqiao.adapters.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The forms of the JDK's own values; times are ISO 8601, decimals are texts and keep their scale.
 */
final class Scalars {
  private static final Map<Class<?>, Scalar> FORMS = forms();

  private Scalars() {}

  static Map<Class<?>, Scalar> all() {
    return FORMS;
  }

  private static Map<Class<?>, Scalar> forms() {
    var forms = new HashMap<Class<?>, Scalar>();
    forms.put(String.class, new Text(String.class, s -> s));
    forms.put(UUID.class, new Text(UUID.class, UUID::fromString));
    forms.put(Instant.class, new Text(Instant.class, Instants::read));
    forms.put(Duration.class, new Text(Duration.class, Duration::parse));
    forms.put(Period.class, new Text(Period.class, Period::parse));
    forms.put(LocalDate.class, new Text(LocalDate.class, LocalDate::parse));
    forms.put(LocalTime.class, new Text(LocalTime.class, LocalTime::parse));
    forms.put(YearMonth.class, new Text(YearMonth.class, YearMonth::parse));
    forms.put(ZoneId.class, new Text(ZoneId.class, ZoneId::of));
    forms.put(URI.class, new Text(URI.class, URI::create));
    forms.put(BigDecimal.class, new Text(BigDecimal.class, BigDecimal::new));
    forms.put(int.class, new IntForm());
    forms.put(Integer.class, new IntForm());
    forms.put(long.class, new LongForm());
    forms.put(Long.class, new LongForm());
    forms.put(boolean.class, new BooleanForm());
    forms.put(Boolean.class, new BooleanForm());
    return Map.copyOf(forms);
  }

  /** Written as {@link Object#toString} says, which {@code parser} reads. */
  private record Text(Class<?> type, Function<String, Object> parser) implements Scalar {
    @Override
    public String text(Object value) {
      return value.toString();
    }

    @Override
    public Object parse(String text) {
      return parser.apply(text);
    }
  }

  /** An enum's constant, by its name. */
  record Constant(
      Class<?> type, Map<String, Object> byName, Map<Object, SerializableString> encoded)
      implements Scalar {
    static Constant of(Class<?> type) {
      var byName = new HashMap<String, Object>();
      var encoded = new HashMap<Object, SerializableString>();
      for (var constant : type.getEnumConstants()) {
        var name = ((Enum<?>) constant).name();
        byName.put(name, constant);
        encoded.put(constant, new SerializedString(name));
      }
      return new Constant(type, Map.copyOf(byName), Map.copyOf(encoded));
    }

    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeString(encoded.get(value));
    }

    @Override
    public String text(Object value) {
      return ((Enum<?>) value).name();
    }

    @Override
    public Object parse(String text) {
      var constant = byName.get(text);
      if (constant == null) {
        throw new IllegalArgumentException(text + " is no " + type.getSimpleName());
      }
      return constant;
    }
  }

  private record IntForm() implements Scalar {
    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeNumber((int) value);
    }

    @Override
    public Object read(JsonParser in) throws IOException {
      Tokens.expect(in, JsonToken.VALUE_NUMBER_INT);
      return in.getIntValue();
    }

    @Override
    public String text(Object value) {
      return value.toString();
    }

    @Override
    public Object parse(String text) {
      return Integer.valueOf(text);
    }
  }

  private record LongForm() implements Scalar {
    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeNumber((long) value);
    }

    @Override
    public Object read(JsonParser in) throws IOException {
      Tokens.expect(in, JsonToken.VALUE_NUMBER_INT);
      return in.getLongValue();
    }

    @Override
    public String text(Object value) {
      return value.toString();
    }

    @Override
    public Object parse(String text) {
      return Long.valueOf(text);
    }
  }

  private record BooleanForm() implements Scalar {
    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeBoolean((boolean) value);
    }

    @Override
    public Object read(JsonParser in) throws IOException {
      return in.getBooleanValue();
    }

    @Override
    public String text(Object value) {
      return value.toString();
    }

    @Override
    public Object parse(String text) {
      return Boolean.valueOf(text);
    }
  }
}
