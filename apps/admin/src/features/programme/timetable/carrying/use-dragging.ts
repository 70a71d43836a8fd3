import {
  Draggable,
  DragDropManager,
  PointerActivationConstraints,
  PointerSensor,
} from '@dnd-kit/dom';
import { type RefObject, useEffect, useRef } from 'react';
import type { PanelSummaryView } from '#shared/programme/panels';
import { type Arranger, useArranger } from './arranger.js';
import { scrollSpeed } from './auto-scroll.js';
import { pointerTarget, type PointerOver } from './pointer-target.js';
import { useLoadedPanel } from '../sending/use-shown.js';

/** Milliseconds over a day's tab until that day opens. */
const TAB_DELAY = 500;
/** A finger that rests this long picks up; one that moves earlier scrolls. */
const TOUCH_DELAY = 250;

interface DraggingOptions {
  /** Everything in it with `data-session` can be dragged. */
  root: RefObject<HTMLElement | null>;
  enabled: boolean;
  showDay: (day: string) => void;
}

/** Dragging by mouse, pen and finger. One sensor for the whole editor, so that drawing a card costs nothing. */
export function useDragging({ root, enabled, showDay }: DraggingOptions): void {
  const arranger = useArranger();
  const loadedPanel = useLoadedPanel();
  const latest = useRef({ loadedPanel, showDay });
  latest.current = { loadedPanel, showDay };
  useEffect(() => {
    const element = root.current;
    if (!enabled || !element) return undefined;
    // The sensor tells of the drag only once the pointer has moved on: what was pressed is noted here.
    let pressed: Source | undefined;
    const manager = new DragDropManager({
      plugins: [],
      sensors: [
        PointerSensor.configure({
          activationConstraints: (event) =>
            event.pointerType === 'touch'
              ? [new PointerActivationConstraints.Delay({ value: TOUCH_DELAY, tolerance: 8 })]
              : [new PointerActivationConstraints.Distance({ value: 4 })],
          preventActivation: (event) => {
            pressed = sourceOf(event.target);
            return !pressed;
          },
        }),
      ],
    });
    const draggable = new Draggable({ id: 'timetable', element }, manager);
    const drag = new PointerDrag(arranger, {
      panel: (id) => latest.current.loadedPanel(id),
      showDay: (day) => latest.current.showDay(day),
    });
    const { monitor } = manager;
    monitor.addEventListener('dragstart', ({ operation }) => {
      const { x, y } = operation.position.initial;
      if (pressed && drag.start(pressed, x, y)) return;
      manager.actions.stop({ canceled: true });
    });
    monitor.addEventListener('dragmove', ({ to }) => {
      if (to) drag.move(to.x, to.y);
    });
    monitor.addEventListener('dragend', ({ canceled }) => drag.end(canceled));
    return () => {
      drag.end(true);
      draggable.destroy();
      manager.destroy();
    };
  }, [root, enabled, arranger]);
}

interface Source {
  id: string;
  resize: boolean;
}

/** What a press on this element would drag. */
function sourceOf(target: EventTarget | null): Source | undefined {
  if (!(target instanceof Element)) return undefined;
  const id = target.closest<HTMLElement>('[data-session]')?.dataset['session'];
  return id && !target.closest('[data-still]')
    ? { id, resize: target.closest('[data-resize]') !== null }
    : undefined;
}

interface Surroundings {
  panel: (id: string) => PanelSummaryView | undefined;
  showDay: (day: string) => void;
}

/** One drag after the other: from the point of the pointer to the place it means. */
class PointerDrag {
  private point = { x: 0, y: 0 };
  /** Minutes between the start of the session, or its end to resize it, and the point where it was taken. */
  private grabbed = 0;
  private frame = 0;
  private lastFrame = 0;
  private tab: { day: string; timer: ReturnType<typeof setTimeout> } | undefined;

  constructor(
    private readonly arranger: Arranger,
    private readonly around: Surroundings,
  ) {}

  start({ id, resize }: Source, x: number, y: number): boolean {
    const panel = this.around.panel(id);
    if (!panel) return false;
    const from = panel.slot && this.arranger.placeOf(panel.slot);
    const mode = resize ? 'resize' : 'move';
    if (!this.arranger.pickUp(panel, 'pointer', mode, from ?? null)) return false;
    const grid = this.arranger.grid.current;
    const held = from ? from.start + (resize ? from.minutes : 0) : 0;
    this.grabbed = from && grid ? grid.at(x, y).minute - held : 0;
    this.point = { x, y };
    document.documentElement.dataset['dragging'] = mode;
    window.getSelection()?.removeAllRanges();
    this.lastFrame = performance.now();
    this.frame = requestAnimationFrame((now) => this.scroll(now));
    return true;
  }

  move(x: number, y: number): void {
    this.point = { x, y };
    this.aim();
  }

  end(canceled: boolean): void {
    cancelAnimationFrame(this.frame);
    this.leaveTab();
    delete document.documentElement.dataset['dragging'];
    if (this.arranger.store.get()?.by !== 'pointer') return;
    if (canceled) this.arranger.cancel();
    else this.arranger.drop();
  }

  private aim(): void {
    const carry = this.arranger.store.get();
    if (!carry) return;
    const over = this.over();
    if (over.kind === 'day') this.enterTab(over.day);
    else this.leaveTab();
    const tag = document.getElementById('tt-held');
    if (tag) place(tag, this.point);
    this.arranger.aim(pointerTarget(carry, over, this.grabbed));
  }

  private over(): PointerOver {
    const { x, y } = this.point;
    const element = document.elementFromPoint(x, y);
    const day = element?.closest<HTMLElement>('[data-day]')?.dataset['day'];
    if (day) return { kind: 'day', day };
    if (element?.closest('[data-tray]')) return { kind: 'tray' };
    const roomId = element?.closest<HTMLElement>('[data-room]')?.dataset['room'];
    if (roomId) return { kind: 'room', roomId };
    const grid = this.arranger.grid.current;
    if (!grid || !element || !grid.scroller.contains(element)) return { kind: 'nothing' };
    return { kind: 'grid', day: grid.scroller.dataset['shown'] ?? '', ...grid.at(x, y) };
  }

  private enterTab(day: string): void {
    if (this.tab?.day === day) return;
    this.leaveTab();
    this.tab = { day, timer: setTimeout(() => this.around.showDay(day), TAB_DELAY) };
  }

  private leaveTab(): void {
    clearTimeout(this.tab?.timer);
    this.tab = undefined;
  }

  private scroll(now: number): void {
    const seconds = Math.min(0.1, (now - this.lastFrame) / 1000);
    this.lastFrame = now;
    const scroller = this.arranger.grid.current?.scroller;
    if (scroller) {
      const frame = scroller.getBoundingClientRect();
      const speed = scrollSpeed(frame, this.point.x, this.point.y);
      if (speed.x !== 0 || speed.y !== 0) {
        scroller.scrollBy(speed.x * seconds, speed.y * seconds);
        this.aim();
      }
    }
    this.frame = requestAnimationFrame((next) => this.scroll(next));
  }
}

/** Keeps the words beside the pointer and inside the window. */
function place(tag: HTMLElement, { x, y }: { x: number; y: number }): void {
  const left = Math.min(x + 16, window.innerWidth - tag.offsetWidth - 8);
  const top = Math.min(y + 20, window.innerHeight - tag.offsetHeight - 8);
  tag.style.transform = `translate(${Math.max(8, left)}px, ${Math.max(8, top)}px)`;
}
