package no.arshjul.engine.gate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.camunda.spin.json.SpinJsonNode;
import org.joda.time.DateTime;

/** The methods that an expression may call, each written out, so that nothing is called by reflection. */
final class ValueMethods {

    static final Set<String> NAMES = Set.of("equals", "equalsIgnoreCase", "isEmpty", "isBlank", "length", "size", "contains", "containsKey",
            "startsWith", "endsWith", "concat", "trim", "toLowerCase", "toUpperCase", "toString", "compareTo", "get",
            "prop", "hasProp", "elements", "value", "stringValue", "numberValue", "boolValue", "isNull",
            "plusDays", "minusDays", "plusWeeks", "minusWeeks", "plusHours", "minusHours", "withDayOfWeek", "withTimeAtStartOfDay", "toDate");

    private ValueMethods() {
    }

    static Object call(Object base, String method, Object... args) {
        if (base instanceof String text) {
            return ofText(text, method, args);
        }
        if (base instanceof Number || base instanceof Boolean || base instanceof java.util.Date || base instanceof java.time.temporal.Temporal) {
            return ofScalar(base, method, args);
        }
        if (base instanceof SpinJsonNode node) {
            return ofJson(node, method, args);
        }
        if (base instanceof Collection<?> items) {
            return ofCollection(items, method, args);
        }
        if (base instanceof Map<?, ?> map) {
            return ofMap(map, method, args);
        }
        if (base instanceof DateTime time) {
            return ofTime(time, method, args);
        }
        if (base instanceof VariableScope scope && args.length == 1) {
            return switch (method) {
                case "hasVariable" -> scope.hasVariable(text(args));
                case "getVariable" -> scope.getVariable(text(args));
                default -> throw refused(method);
            };
        }
        throw refused(method);
    }

    private static Object ofText(String text, String method, Object... args) {
        return switch (method + args.length) {
            case "equals1" -> text.equals(args[0]);
            case "equalsIgnoreCase1" -> text.equalsIgnoreCase(text(args));
            case "contains1" -> text.contains(text(args));
            case "startsWith1" -> text.startsWith(text(args));
            case "endsWith1" -> text.endsWith(text(args));
            case "concat1" -> text.concat(text(args));
            case "compareTo1" -> text.compareTo(text(args));
            case "isEmpty0" -> text.isEmpty();
            case "isBlank0" -> text.isBlank();
            case "length0" -> text.length();
            case "trim0" -> text.trim();
            case "toLowerCase0" -> text.toLowerCase(java.util.Locale.ROOT);
            case "toUpperCase0" -> text.toUpperCase(java.util.Locale.ROOT);
            case "toString0" -> text;
            default -> throw refused(method);
        };
    }

    private static Object ofScalar(Object value, String method, Object... args) {
        return switch (method + args.length) {
            case "equals1" -> value.equals(args[0]);
            case "toString0" -> value.toString();
            default -> throw refused(method);
        };
    }

    private static Object ofCollection(Collection<?> items, String method, Object... args) {
        return switch (method + args.length) {
            case "contains1" -> items.contains(args[0]);
            case "isEmpty0" -> items.isEmpty();
            case "size0" -> items.size();
            case "get1" -> {
                if (items instanceof List<?> list && args[0] instanceof Number index) {
                    yield list.get(index.intValue());
                }
                throw refused(method);
            }
            default -> throw refused(method);
        };
    }

    private static Object ofMap(Map<?, ?> map, String method, Object... args) {
        return switch (method + args.length) {
            case "get1" -> map.get(args[0]);
            case "containsKey1" -> map.containsKey(args[0]);
            case "isEmpty0" -> map.isEmpty();
            case "size0" -> map.size();
            default -> throw refused(method);
        };
    }

    /** Reading only: mapTo() would make objects of any class, jsonPath() and the setters change or search. */
    private static Object ofJson(SpinJsonNode node, String method, Object... args) {
        return switch (method + args.length) {
            case "prop1" -> node.prop(text(args));
            case "hasProp1" -> node.hasProp(text(args));
            case "elements0" -> node.elements();
            case "size0" -> node.elements().size();
            case "isEmpty0" -> node.isArray() ? node.elements().isEmpty() : node.fieldNames().isEmpty();
            case "contains1" -> node.elements().stream().anyMatch(item -> item.isValue() && item.value() != null && item.value().equals(args[0]));
            case "value0" -> node.value();
            case "stringValue0" -> node.stringValue();
            case "numberValue0" -> node.numberValue();
            case "boolValue0" -> node.boolValue();
            case "isNull0" -> node.isNull();
            case "toString0" -> node.toString();
            default -> throw refused(method);
        };
    }

    private static Object ofTime(DateTime time, String method, Object... args) {
        int amount = args.length == 1 && args[0] instanceof Number number ? number.intValue() : 0;
        return switch (method + args.length) {
            case "plusDays1" -> time.plusDays(amount);
            case "minusDays1" -> time.minusDays(amount);
            case "plusWeeks1" -> time.plusWeeks(amount);
            case "minusWeeks1" -> time.minusWeeks(amount);
            case "plusHours1" -> time.plusHours(amount);
            case "minusHours1" -> time.minusHours(amount);
            case "withDayOfWeek1" -> time.withDayOfWeek(amount);
            case "withTimeAtStartOfDay0" -> time.withTimeAtStartOfDay();
            case "toDate0" -> time.toDate();
            default -> throw refused(method);
        };
    }

    private static String text(Object... args) {
        if (args[0] instanceof String text) {
            return text;
        }
        throw new MethodNotFoundException(new Broken("gate.expression.argument").words());
    }

    private static MethodNotFoundException refused(String method) {
        return new MethodNotFoundException(new Broken("gate.expression.method", method).words());
    }
}
