package org.fengqiao.adapters.persistence.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The forms of what holds other values; an empty one is told by leaving its property out. */
final class Holders {
  private Holders() {}

  /** An optional: its value. */
  record Perhaps(Form element) implements Form {
    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      element.write(out, ((Optional<?>) value).orElseThrow());
    }

    @Override
    public Object read(JsonParser in) throws IOException {
      return Optional.of(element.read(in));
    }

    @Override
    public boolean isAbsent(Object value) {
      return ((Optional<?>) value).isEmpty();
    }

    @Override
    public Object absent() {
      return Optional.empty();
    }
  }

  /** A list: its elements in order. */
  record Many(Form element) implements Form {
    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeStartArray();
      for (var one : (Collection<?>) value) {
        element.write(out, one);
      }
      out.writeEndArray();
    }

    @Override
    public Object read(JsonParser in) throws IOException {
      Tokens.expect(in, JsonToken.START_ARRAY);
      var list = new ArrayList<Object>();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        list.add(element.read(in));
      }
      return Collections.unmodifiableList(list);
    }

    @Override
    public boolean isAbsent(Object value) {
      return ((Collection<?>) value).isEmpty();
    }

    @Override
    public Object absent() {
      return List.of();
    }
  }

  /** A set: its elements sorted by their texts, so that equal sets have equal bytes. */
  record Once(Form element, JsonFactory json) implements Form {
    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      var sorted = new TreeMap<String, Object>();
      for (var one : (Collection<?>) value) {
        sorted.put(text(one), one);
      }
      out.writeStartArray();
      for (var one : sorted.values()) {
        element.write(out, one);
      }
      out.writeEndArray();
    }

    private String text(Object one) throws IOException {
      if (element instanceof Scalar scalar) {
        return scalar.text(one);
      }
      var text = new StringWriter();
      try (var out = json.createGenerator(text)) {
        element.write(out, one);
      }
      return text.toString();
    }

    @Override
    public Object read(JsonParser in) throws IOException {
      Tokens.expect(in, JsonToken.START_ARRAY);
      var set = new LinkedHashSet<Object>();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        set.add(element.read(in));
      }
      return Collections.unmodifiableSet(set);
    }

    @Override
    public boolean isAbsent(Object value) {
      return ((Collection<?>) value).isEmpty();
    }

    @Override
    public Object absent() {
      return Collections.emptySet();
    }
  }

  /** A map: an object whose properties are the keys' texts, sorted. */
  record Named(Scalar key, Form element) implements Form {
    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      var sorted = new TreeMap<String, Object>();
      ((Map<?, ?>) value).forEach((k, v) -> sorted.put(key.text(k), v));
      out.writeStartObject();
      for (var one : sorted.entrySet()) {
        out.writeFieldName(one.getKey());
        element.write(out, one.getValue());
      }
      out.writeEndObject();
    }

    @Override
    public Object read(JsonParser in) throws IOException {
      Tokens.expect(in, JsonToken.START_OBJECT);
      var map = new LinkedHashMap<Object, Object>();
      for (var name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        in.nextToken();
        map.put(key.parse(name), element.read(in));
      }
      return Collections.unmodifiableMap(map);
    }

    @Override
    public boolean isAbsent(Object value) {
      return ((Map<?, ?>) value).isEmpty();
    }

    @Override
    public Object absent() {
      return Collections.emptyMap();
    }
  }
}
