package org.fengqiao.adapters.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A sealed interface as an object whose first property, {@code type}, names the record: its simple
 * name in UPPER_SNAKE, which therefore must be the only such name in the interface, and stay.
 */
final class SealedForm implements Form {
  private static final String TYPE = "type";
  private static final SerializedString TYPE_NAME = new SerializedString(TYPE);
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private final Class<?> type;
  private final Map<Class<?>, Leaf> leaves = new HashMap<>();
  private final Map<String, RecordForm> byName = new HashMap<>();

  private record Leaf(SerializedString name, RecordForm form) {}

  SealedForm(Class<?> type, Function<Class<?>, RecordForm> forms) {
    this.type = type;
    collect(type, forms);
  }

  private void collect(Class<?> sealed, Function<Class<?>, RecordForm> forms) {
    for (var permitted : sealed.getPermittedSubclasses()) {
      if (permitted.isSealed()) {
        collect(permitted, forms);
      } else if (permitted.isRecord()) {
        add(permitted, forms);
      } else {
        throw new IllegalStateException(permitted + " is neither record nor sealed interface");
      }
    }
  }

  private void add(Class<?> leaf, Function<Class<?>, RecordForm> forms) {
    if (leaves.containsKey(leaf)) {
      return; // permitted by two interfaces of the family
    }
    var name = name(leaf);
    var form = forms.apply(leaf);
    leaves.put(leaf, new Leaf(new SerializedString(name), form));
    if (byName.put(name, form) != null) {
      throw new IllegalStateException(type + " has two records named " + name);
    }
  }

  /** The stored name of a record. */
  static String name(Class<?> leaf) {
    return HUMP.matcher(leaf.getSimpleName()).replaceAll("_").toUpperCase(Locale.ROOT);
  }

  @Override
  public void write(JsonGenerator out, Object value) throws IOException {
    var leaf = leaves.get(value.getClass());
    if (leaf == null) {
      throw new IllegalArgumentException(value.getClass() + " is no " + type);
    }
    out.writeStartObject();
    out.writeFieldName(TYPE_NAME);
    out.writeString(leaf.name());
    leaf.form().writeMembers(out, value);
    out.writeEndObject();
  }

  @Override
  public Object read(JsonParser in) throws IOException {
    Tokens.expect(in, JsonToken.START_OBJECT);
    if (!TYPE.equals(in.nextFieldName())) {
      throw Tokens.refused(in, "does not begin with its type");
    }
    var name = in.nextTextValue();
    var form = name == null ? null : byName.get(name);
    if (form == null) {
      throw Tokens.refused(in, name + " is no " + type.getName());
    }
    in.nextToken();
    return form.readMembers(in);
  }
}
