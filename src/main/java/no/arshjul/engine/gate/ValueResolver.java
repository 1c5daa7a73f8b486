package no.arshjul.engine.gate;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.arshjul.flow.DiagramValue;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.camunda.spin.json.SpinJsonNode;

/**
 * The only resolver that expressions have. It knows variables, steps, registered values and Json; whatever else is asked for
 * is refused, and nothing can be written.
 */
final class ValueResolver extends ELResolver {

    private final Reachable reachable;
    private final List<ELResolver> variables = List.of(new VariableScopeElResolver(), new VariableContextElResolver());

    ValueResolver(Reachable reachable) {
        this.reachable = reachable;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        Object value = base == null ? named(context, (String) property) : property(base, property);
        context.setPropertyResolved(true);
        return value;
    }

    private Object named(ELContext context, String name) {
        Optional<StepDelegate> step = reachable.step(name).map(StepDelegate::new);
        if (step.isPresent()) {
            return step.get();
        }
        if ("variableContext".equals(name) || "externalTask".equals(name)) {
            throw unknown(name);
        }
        for (ELResolver resolver : variables) {
            Object value = resolver.getValue(context, null, name);
            if (context.isPropertyResolved()) {
                return value;
            }
        }
        return reachable.value(name).orElseThrow(() -> unknown(name));
    }

    private static Object property(Object base, Object property) {
        if (base instanceof Map<?, ?> map) {
            return map.get(property);
        }
        if (property instanceof Number index) {
            return item(base, index.intValue());
        }
        String name = String.valueOf(property);
        if (base instanceof SpinJsonNode node) {
            return node.isObject() && node.hasProp(name) ? plain(node.prop(name)) : null;
        }
        if (base instanceof VariableScope scope) {
            return ofProcess(scope, name);
        }
        if (base instanceof DiagramValue value) {
            return getter(value, name);
        }
        throw unknown(name);
    }

    private static Object item(Object base, int index) {
        if (base instanceof SpinJsonNode node && node.isArray()) {
            return plain(node.elements().get(index));
        }
        if (base instanceof List<?> list) {
            return list.get(index);
        }
        if (base.getClass().isArray()) {
            return Array.get(base, index);
        }
        throw unknown("[" + index + "]");
    }

    /** Texts, numbers and booleans in Json read as such; objects and lists stay Json. */
    private static Object plain(SpinJsonNode node) {
        return node.isValue() ? node.value() : node;
    }

    private static Object ofProcess(VariableScope scope, String name) {
        ExecutionEntity execution = scope instanceof TaskEntity task ? task.getExecution() : scope instanceof ExecutionEntity own ? own : null;
        if (execution == null) {
            throw unknown(name);
        }
        return switch (name) {
            case "processBusinessKey", "businessKey" -> execution.getProcessBusinessKey();
            case "processInstanceId" -> execution.getProcessInstanceId();
            case "tenantId" -> execution.getTenantId();
            default -> throw unknown(name);
        };
    }

    private static Object getter(DiagramValue value, String name) {
        Method getter = Stream.of(value.getClass().getMethods()).filter(method -> reads(method, value.getClass(), name)).findFirst().orElseThrow(() -> unknown(name));
        try {
            getter.setAccessible(true);
            return getter.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new ELException(e);
        }
    }

    /** A getter by its name, or a record's component; of a plain type, so that it is not even called for anything else. */
    private static boolean reads(Method method, Class<?> owner, String name) {
        String capital = name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        boolean named = method.getName().equals("get" + capital) || method.getName().equals("is" + capital)
                || owner.isRecord() && Stream.of(owner.getRecordComponents()).anyMatch(part -> part.getName().equals(name)) && method.getName().equals(name);
        return named && method.getParameterCount() == 0 && !method.isBridge() && isPlain(method.getReturnType());
    }

    private static boolean isPlain(Class<?> type) {
        return type == String.class || type == boolean.class || type == Boolean.class || type == int.class || type == long.class || type == double.class
                || Number.class.isAssignableFrom(type) || java.util.Date.class == type || java.time.temporal.Temporal.class.isAssignableFrom(type);
    }

    private static PropertyNotFoundException unknown(String name) {
        return new PropertyNotFoundException(new Broken("gate.expression.unknown", name).words());
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] args) {
        Object result = ValueMethods.call(base, String.valueOf(method), args == null ? new Object[0] : args);
        context.setPropertyResolved(true);
        return result;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new PropertyNotWritableException(new Broken("gate.expression.write", String.valueOf(property)).words());
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        context.setPropertyResolved(true);
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        context.setPropertyResolved(true);
        return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    @Override
    public Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }
}
