import { Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { announce } from '#src/ui/announcer.tsx';
import { Button } from '#src/ui/button.tsx';
import { IconButton } from '#src/ui/icon-button.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import type { TaskDraft } from '../model/record-form.ts';
import styles from './task-fields.module.css';

interface TaskFieldsProps {
  tasks: readonly TaskDraft[];
  /** What was found wrong, by field: `tasks.0.name`. */
  problems: Readonly<Record<string, string>>;
  onChange: (tasks: TaskDraft[]) => void;
}

/** A project's tasks, to add, change and remove. */
export function TaskFields({ tasks, problems, onChange }: TaskFieldsProps) {
  const list = useRef<HTMLOListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const add = () => {
    flushSync(() => onChange([...tasks, { key: crypto.randomUUID(), id: null, name: '', description: '' }]));
    list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus();
  };
  const change = (key: string, changes: Partial<TaskDraft>) => onChange(tasks.map((task) => (task.key === key ? { ...task, ...changes } : task)));
  const remove = ({ key, name }: TaskDraft) => {
    onChange(tasks.filter((task) => task.key !== key));
    addButton.current?.focus();
    announce(name === '' ? 'The task was removed' : `The task “${name}” was removed`);
  };
  return (
    <fieldset className={styles['tasks']}>
      <legend className={styles['legend']}>Tasks</legend>
      <ol ref={list} className={styles['list']}>
        {tasks.map((task, index) => (
          <li key={task.key} className={styles['task']}>
            <TextField
              label={`Task ${index + 1}`}
              required
              value={task.name}
              onChange={(event) => change(task.key, { name: event.target.value })}
              error={problems[`tasks.${index}.name`]}
              autoComplete="off"
              dir="auto"
            />
            <TextField
              label={`Description of task ${index + 1}`}
              value={task.description}
              onChange={(event) => change(task.key, { description: event.target.value })}
              error={problems[`tasks.${index}.description`]}
              autoComplete="off"
              dir="auto"
            />
            <div className={styles['remove']}>
              <IconButton icon={Trash2} label={`Remove task ${index + 1}`} onClick={() => remove(task)} />
            </div>
          </li>
        ))}
      </ol>
      {tasks.length === 0 && <p className={styles['none']}>No tasks yet. A rule for this project is given its tasks too.</p>}
      <Button ref={addButton} size="sm" icon={Plus} onClick={add}>
        Add task
      </Button>
    </fieldset>
  );
}
