package org.fengqiao.adapters.persistence.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record as an object: its components in order under their names, those that are empty left out.
 * Unknown, repeated and missing properties are refused.
 */
final class RecordForm implements Form {
  private static final @Nullable Object[] NONE = {};

  private final Class<?> type;
  private final RecordComponent[] components;
  private final Function<Type, Form> forms;
  private final SerializedString[] names;
  private final Function<Object, Object>[] accessors;
  private final MethodHandle constructor;
  private final Map<String, Integer> indexes = new HashMap<>();
  // Looked up at first use, not when made: a record may hold others like itself.
  private volatile Form @Nullable [] members;

  RecordForm(Class<?> type, Function<Type, Form> forms) {
    this.type = type;
    this.components = type.getRecordComponents();
    this.forms = forms;
    this.names = new SerializedString[components.length];
    this.accessors = accessors(components.length);
    try {
      var inside = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      for (int i = 0; i < components.length; i++) {
        names[i] = new SerializedString(components[i].getName());
        indexes.put(components[i].getName(), i);
        accessors[i] = accessor(inside, components[i]);
      }
      this.constructor = canonical(inside, type, components);
    } catch (IllegalAccessException | NoSuchMethodException e) {
      throw new IllegalStateException(type + " cannot be reached", e);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no generic arrays
  private static Function<Object, Object>[] accessors(int count) {
    return new Function[count];
  }

  /** As a lambda, which the JIT sees through; a method handle in a field it does not. */
  @SuppressWarnings("unchecked") // the call site makes a Function
  private static Function<Object, Object> accessor(
      MethodHandles.Lookup inside, RecordComponent component) throws IllegalAccessException {
    var accessor = inside.unreflect(component.getAccessor());
    try {
      return (Function<Object, Object>)
          LambdaMetafactory.metafactory(
                  inside,
                  "apply",
                  MethodType.methodType(Function.class),
                  MethodType.methodType(Object.class, Object.class),
                  accessor,
                  MethodType.methodType(Object.class, component.getDeclaringRecord()))
              .getTarget()
              .invoke();
    } catch (Throwable e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }

  private static MethodHandle canonical(
      MethodHandles.Lookup inside, Class<?> type, RecordComponent[] components)
      throws IllegalAccessException, NoSuchMethodException {
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return inside
        .unreflectConstructor(type.getDeclaredConstructor(types))
        .asSpreader(Object[].class, types.length)
        .asType(MethodType.methodType(Object.class, Object[].class));
  }

  private Form[] members() {
    var found = members;
    if (found == null) {
      found =
          Arrays.stream(components)
              .map(component -> forms.apply(component.getGenericType()))
              .toArray(Form[]::new);
      members = found;
    }
    return found;
  }

  @Override
  public void write(JsonGenerator out, Object value) throws IOException {
    out.writeStartObject();
    writeMembers(out, value);
    out.writeEndObject();
  }

  /** Writes the properties into an object already begun. */
  void writeMembers(JsonGenerator out, Object value) throws IOException {
    var members = members();
    for (int i = 0; i < members.length; i++) {
      var part = part(value, i);
      if (!members[i].isAbsent(part)) {
        out.writeFieldName(names[i]);
        members[i].write(out, part);
      }
    }
  }

  /** The value of the component at {@code index}. */
  Object part(Object value, int index) {
    return accessors[index].apply(value);
  }

  @Override
  public Object read(JsonParser in) throws IOException {
    Tokens.expect(in, JsonToken.START_OBJECT);
    in.nextToken();
    return readMembers(in);
  }

  /** Reads properties from the current token, a name or the object's end, to that end. */
  Object readMembers(JsonParser in) throws IOException {
    var members = members();
    @Nullable Object[] values = members.length == 0 ? NONE : new @Nullable Object[members.length];
    for (; in.currentToken() == JsonToken.FIELD_NAME; in.nextToken()) {
      var index = indexes.get(in.currentName());
      if (index == null || values[index] != null) {
        throw Tokens.refused(in, "is unknown to " + type.getName() + ", or there twice");
      }
      in.nextToken();
      values[index] = members[index].read(in);
    }
    Tokens.expect(in, JsonToken.END_OBJECT);
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        values[i] = members[i].absent();
        if (values[i] == null) {
          throw Tokens.refused(in, components[i].getName() + " is missing");
        }
      }
    }
    return make(values);
  }

  /** Makes the record through its canonical constructor. */
  Object make(@Nullable Object[] values) {
    try {
      return (Object) constructor.invokeExact(values);
    } catch (Throwable e) {
      throw new IllegalStateException("stored, and refused by " + type.getName(), e);
    }
  }

  /** A record of one scalar, as an id: written as that scalar. */
  record Bare(RecordForm whole, Scalar only) implements Scalar {
    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      only.write(out, whole.part(value, 0));
    }

    @Override
    public Object read(JsonParser in) throws IOException {
      return whole.make(new @Nullable Object[] {only.read(in)});
    }

    @Override
    public String text(Object value) {
      return only.text(whole.part(value, 0));
    }

    @Override
    public Object parse(String text) {
      return whole.make(new @Nullable Object[] {only.parse(text)});
    }
  }
}
